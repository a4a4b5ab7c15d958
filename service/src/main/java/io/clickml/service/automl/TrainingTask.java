package io.clickml.service.automl;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * One job for the engine.
 *
 * @param table rows as they came; rows whose target is blank are not learned from
 * @param readings one per column of the table
 * @param target name of the column to predict
 * @param task what kind of answer, or null to let the target's reading decide
 * @param metric what better means, or null for the task's own
 * @param settings budget, seed, threads, excluded columns
 * @param aliases other names under which a column may come, by column
 * @param replay a training to be done again, or null
 */
public record TrainingTask(
    RawTable table,
    List<Reading> readings,
    String target,
    Task task,
    Metric metric,
    Settings settings,
    Map<String, List<String>> aliases,
    Replay replay) {
  public TrainingTask {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(settings, "settings");
    readings = List.copyOf(readings);
    aliases = Map.copyOf(aliases);
    if (readings.size() != table.names().size()) {
      throw new IllegalArgumentException(
          readings.size() + " readings for " + table.names().size() + " columns");
    }
  }

  /** A training that was not done before. */
  public TrainingTask(
      RawTable table,
      List<Reading> readings,
      String target,
      Task task,
      Metric metric,
      Settings settings,
      Map<String, List<String>> aliases) {
    this(table, readings, target, task, metric, settings, aliases, null);
  }
}
