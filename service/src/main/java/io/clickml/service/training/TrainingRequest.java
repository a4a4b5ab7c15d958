package io.clickml.service.training;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Metric;
import io.clickml.service.model.Model;
import java.util.List;

/**
 * The order of a training on the wire, without the rows that may come with it.
 *
 * @param table id of a closed table; absent when rows come along
 * @param target column to predict; absent: the table's suggestion
 * @param task binary, multiclass or regression; absent: by the target's reading
 * @param metric what better means; absent: the task's own
 * @param counts what counts more where there are two answers; absent: being right most often
 * @param costs what mistakes cost, instead of counts
 * @param timeColumn column that tells which rows are later, for who asks about rows to come;
 *     absent: they are like those at hand
 * @param model slug of the model that gets a version; absent: a new model
 * @param title of a new model
 * @param budgetSeconds time to spend; absent: 30
 * @param exclude columns not to learn from
 * @param include columns to learn from although the table would leave them out
 * @param seed of everything random; absent: 1
 */
record TrainingRequest(
    String table,
    String target,
    String task,
    Metric metric,
    Counts counts,
    Costs costs,
    String timeColumn,
    String model,
    String title,
    Double budgetSeconds,
    @JsonSetter(contentNulls = Nulls.FAIL) List<String> exclude,
    @JsonSetter(contentNulls = Nulls.FAIL) List<String> include,
    Long seed) {

  private static final double DEFAULT_BUDGET = 30;

  /**
   * What mistakes cost, in any unit.
   *
   * @param missed a row with the rarer answer that does not get it
   * @param falseAlarm a row that gets it wrongly
   */
  record Costs(Double missed, Double falseAlarm) {}

  TrainingRequest {
    budgetSeconds = budgetSeconds == null ? DEFAULT_BUDGET : budgetSeconds;
    exclude = exclude == null ? List.of() : List.copyOf(exclude);
    include = include == null ? List.of() : List.copyOf(include);
    seed = seed == null ? 1L : seed;
  }

  /** The same, asking what the model answers where that was left open. */
  TrainingRequest forModel(Model known) {
    return new TrainingRequest(
        table,
        target == null ? known.target() : target,
        task == null ? TrainingSummary.word(known.task()) : task,
        metric,
        counts,
        costs,
        timeColumn,
        model,
        title,
        budgetSeconds,
        exclude,
        include,
        seed);
  }

  /** The same on a table. */
  TrainingRequest on(String id) {
    return new TrainingRequest(
        id,
        target,
        task,
        metric,
        counts,
        costs,
        timeColumn,
        model,
        title,
        budgetSeconds,
        exclude,
        include,
        seed);
  }
}
