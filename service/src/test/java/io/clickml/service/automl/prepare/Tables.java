package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntFunction;

/** Small tables for tests. */
public final class Tables {
  private final List<String> names = new ArrayList<>();
  private final List<Cells> columns = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();
  private final int rows;

  public Tables(int rows) {
    this.rows = rows;
  }

  /** Adds a column whose cells are made row by row. */
  public Tables with(String name, Reading reading, IntFunction<Object> cell) {
    Cells.Builder cells = new Cells.Builder();
    for (int row = 0; row < rows; row++) {
      cells.add(cell.apply(row));
    }
    names.add(name);
    columns.add(cells.build());
    readings.add(reading);
    return this;
  }

  public RawTable table() {
    return new RawTable(names, columns);
  }

  public TrainingTask task(String target, double seconds, String... exclude) {
    return task(target, seconds, new ColumnChoice(Set.of(exclude), Set.of(), Set.of()));
  }

  public TrainingTask task(String target, double seconds, ColumnChoice choice) {
    Settings settings = new Settings(seconds, 1, 2, choice, Stakes.NONE, null, "cpu");
    return new TrainingTask(table(), readings, target, null, null, settings, Map.of());
  }

  /** The same task with something else at stake. */
  public static TrainingTask counting(TrainingTask task, Stakes stakes) {
    Settings was = task.settings();
    Settings settings =
        new Settings(
            was.budgetSeconds(),
            was.seed(),
            was.threads(),
            was.columns(),
            stakes,
            was.timeColumn(),
            was.device());
    return new TrainingTask(
        task.table(), task.readings(), task.target(), null, null, settings, Map.of());
  }
}
