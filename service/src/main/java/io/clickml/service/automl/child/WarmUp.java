package io.clickml.service.automl.child;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleWriter;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.AutoMl;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.Control;
import io.clickml.service.automl.LearnedPrints;
import io.clickml.service.automl.Progress;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.TrainingCancelled;
import io.clickml.service.automl.TrainingTask;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * Two short trainings on made-up rows, one of a number and one of a yes/no answer, whose models are
 * thrown away: what they needed is loaded and compiled afterwards.
 */
final class WarmUp {
  private static final int ROWS = 800;
  private static final double SECONDS = 4;
  private static final List<String> PLACES = List.of("Lima", "Oslo", "Pune", "Rome", "Suva");
  private static final LocalDate FIRST_DAY = LocalDate.of(2024, 1, 1);

  private final List<String> names = new ArrayList<>();
  private final List<Cells> columns = new ArrayList<>();
  private final List<Reading> readings = new ArrayList<>();

  private WarmUp() {}

  /** Trains until it is done or {@code control} says that it is enough. */
  static void run(Control control) throws IOException {
    try {
      for (String target : List.of("spent", "came")) {
        TrainingTask task = task(target);
        Bundle bundle = AutoMl.train(task, Progress.NONE, control);
        BundleWriter.write(bundle, OutputStream.nullOutputStream());
        LearnedPrints.of(task.table(), bundle.schema());
      }
    } catch (TrainingCancelled e) {
      // Real rows have come, which is what all this is for.
    }
  }

  private static TrainingTask task(String target) {
    Random random = new Random(ROWS);
    double[] age = random.doubles(ROWS, 18, 80).toArray();
    double[] visits = random.doubles(ROWS, 0, 9).toArray();
    double[] luck = random.doubles(ROWS, -1, 1).toArray();
    WarmUp rows = new WarmUp();
    rows.add("age", NumberReading.plain(), row -> (double) Math.round(age[row]));
    rows.add("visits", NumberReading.plain(), row -> row % 11 == 0 ? null : visits[row]);
    rows.add("place", CategoryReading.usual(), row -> PLACES.get((row * row) % PLACES.size()));
    rows.add(
        "since",
        DateReading.of("yyyy-MM-dd"),
        row -> FIRST_DAY.plusDays((row * 37L) % 900).toString());
    if (target.equals("spent")) {
      rows.add(target, NumberReading.plain(), row -> age[row] / 9 + visits[row] + luck[row]);
    } else {
      rows.add(
          target,
          CategoryReading.usual(),
          row -> age[row] / 40 + visits[row] / 9 + luck[row] > 2 ? "yes" : "no");
    }
    Settings settings = new Settings(SECONDS, 1, 1, ColumnChoice.FREE, Stakes.NONE, null, "cpu");
    RawTable table = new RawTable(rows.names, rows.columns);
    return new TrainingTask(table, rows.readings, target, null, null, settings, Map.of());
  }

  private void add(String name, Reading reading, Function<Integer, Object> cell) {
    names.add(name);
    readings.add(reading);
    columns.add(Cells.of(IntStream.range(0, ROWS).mapToObj(cell::apply).toList()));
  }
}
