package io.clickml.service.training;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.Stakes;
import io.clickml.service.model.Cause;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What a person asked for, with every choice made.
 *
 * @param target column to predict
 * @param task what kind of answer
 * @param metric what better means
 * @param exclude columns not to learn from, as asked
 * @param include columns to learn from although they look personal or name the row, as asked
 * @param personal columns that look personal
 * @param stakes what counts more where there are two answers
 * @param timeColumn column that tells which rows are later, for who asks about rows to come; or
 *     null
 * @param budgetSeconds time to spend
 * @param seed of everything random
 * @param title of a new model, null when a version is added to one
 * @param corrections readings that a person chose, by column: here, or for the model before
 * @param aliases other names under which a column may come, by column
 * @param cause why
 * @param author id of the key that asked, or of the rule
 * @param reproduces the version that is to come out again; null: a new one
 * @param requestId number of the request that asked; empty when it was not kept
 * @param lineage what its rows are made of; null when that was not kept
 */
public record TrainingOrder(
    String target,
    Task task,
    Metric metric,
    Stakes stakes,
    String timeColumn,
    List<String> exclude,
    List<String> include,
    List<String> personal,
    double budgetSeconds,
    long seed,
    String title,
    Map<String, Reading> corrections,
    Map<String, List<String>> aliases,
    Cause cause,
    String author,
    Integer reproduces,
    String requestId,
    Lineage lineage) {
  public TrainingOrder {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(metric, "metric");
    stakes = stakes == null ? Stakes.NONE : stakes;
    exclude = List.copyOf(exclude);
    include = include == null ? List.of() : List.copyOf(include);
    personal = personal == null ? List.of() : List.copyOf(personal);
    corrections = corrections == null ? Map.of() : Map.copyOf(corrections);
    aliases = aliases == null ? Map.of() : Map.copyOf(aliases);
    cause = cause == null ? Cause.PERSON : cause;
    author = author == null ? "" : author;
    requestId = requestId == null ? "" : requestId;
  }

  private ColumnChoice columns() {
    return new ColumnChoice(Set.copyOf(exclude), Set.copyOf(include), Set.copyOf(personal));
  }

  /** How the engine is to run it. */
  Settings settings(int threads, String device) {
    return new Settings(budgetSeconds, seed, threads, columns(), stakes, timeColumn, device);
  }

  /** The same with other stakes. */
  TrainingOrder with(Stakes others) {
    return new TrainingOrder(
        target,
        task,
        metric,
        others,
        timeColumn,
        exclude,
        include,
        personal,
        budgetSeconds,
        seed,
        title,
        corrections,
        aliases,
        cause,
        author,
        reproduces,
        requestId,
        lineage);
  }

  /** The same on rows made of others. */
  TrainingOrder of(Lineage rows) {
    return new TrainingOrder(
        target,
        task,
        metric,
        stakes,
        timeColumn,
        exclude,
        include,
        personal,
        budgetSeconds,
        seed,
        title,
        corrections,
        aliases,
        cause,
        author,
        reproduces,
        requestId,
        rows);
  }

  /** What to ask for to do it again for a model, on a table yet to be named. */
  TrainingRequest again(String model, double seconds) {
    return new TrainingRequest(
        null,
        target,
        TrainingSummary.word(task),
        metric,
        null,
        null,
        timeColumn,
        model,
        null,
        seconds,
        exclude,
        include,
        seed);
  }

  /** The same order once more, to see whether the same version comes out. */
  TrainingOrder reproducing(int version, Asker asker, String request) {
    return new TrainingOrder(
        target,
        task,
        metric,
        stakes,
        timeColumn,
        exclude,
        include,
        personal,
        budgetSeconds,
        seed,
        null,
        corrections,
        aliases,
        asker.cause(),
        asker.author(),
        version,
        request,
        lineage);
  }
}
