package io.clickml.service.automl.report;

import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;

/**
 * What single columns mean for the answer.
 *
 * @param rules what each could tell alone, best first
 * @param reliance what is lost without the strongest; null when there was no time to see
 */
public record Alone(List<ColumnRules.Rule> rules, List<Reliance> reliance) {
  /** Looks at the columns, at most until the deadline at what is lost without them. */
  public static Alone of(Table table, Answers answers, Metric metric, long seed, Deadline until) {
    List<ColumnRules.Rule> rules = ColumnRules.of(table, answers, metric, seed);
    return new Alone(rules, Reliance.of(table, answers, rules, seed, until));
  }
}
