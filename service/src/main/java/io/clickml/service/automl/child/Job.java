package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.TableFile;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Replay;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.TrainingTask;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A training's task without its rows: {@code job.json}.
 *
 * @param readings one per column of the table
 * @param target name of the column to predict
 * @param task what kind of answer, or null to let the target's reading decide
 * @param metric what better means, or null for the task's own
 * @param settings budget, seed, threads, excluded columns
 * @param aliases other names under which a column may come, by column
 * @param replay a training to be done again, or null
 */
public record Job(
    List<Reading> readings,
    String target,
    Task task,
    Metric metric,
    Settings settings,
    Map<String, List<String>> aliases,
    Replay replay) {
  public Job {
    readings = List.copyOf(readings);
    aliases = Map.copyOf(aliases);
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(settings, "settings");
  }

  /** A training that was not done before. */
  public Job(
      List<Reading> readings,
      String target,
      Task task,
      Metric metric,
      Settings settings,
      Map<String, List<String>> aliases) {
    this(readings, target, task, metric, settings, aliases, null);
  }

  /**
   * The job that a bundle came from, to be done again.
   *
   * @param names columns of the rows
   * @param otherwise readings of the columns, for those that the bundle does not know
   */
  public static Job again(Bundle bundle, List<String> names, List<Reading> otherwise) {
    Map<String, Reading> known = new HashMap<>();
    Map<String, List<String>> aliases = new HashMap<>();
    for (InputColumn column : bundle.schema().inputs()) {
      known.put(column.name(), column.reading());
      aliases.put(column.name(), column.aliases());
    }
    known.put(bundle.schema().target().name(), bundle.schema().target().reading());
    List<Reading> readings = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      readings.add(known.getOrDefault(names.get(i), otherwise.get(i)));
    }
    Replay replay = new Replay(bundle.provenance());
    return new Job(
        readings,
        bundle.schema().target().name(),
        bundle.schema().target().task(),
        Metric.of(bundle.provenance().settings().path("metric").asText()),
        replay.settings(),
        aliases,
        replay);
  }

  /**
   * Lays a job and its rows into a folder for a child.
   *
   * @throws IOException when the disk refuses
   */
  public void lay(RawTable table, JobFolder folder) throws IOException {
    TableFile.write(table, folder.table());
    JsonMapper json = JsonMapper.builder().build();
    json.writeValue(folder.job().toFile(), this);
  }

  TrainingTask on(RawTable table) {
    return new TrainingTask(table, readings, target, task, metric, settings, aliases, replay);
  }
}
