package io.clickml.service.automl.prepare;

import io.clickml.modelstore.schema.Target;
import io.clickml.service.automl.Metric;

/**
 * What is to be predicted.
 *
 * @param target as the model's schema tells it
 * @param answers known answers of {@code rows}
 * @param rows positions, in the table as it came, of the rows with an answer
 */
public record Goal(Target target, Answers answers, int[] rows) {
  /** The same, of which that number is wanted by which the metric is best. */
  public Goal toward(Metric metric) {
    return new Goal(target, answers.toward(metric), rows);
  }

  /** The same, knowing which of the rows are copies of each other. */
  public Goal in(int[] groups) {
    return new Goal(target, answers.in(groups), rows);
  }
}
