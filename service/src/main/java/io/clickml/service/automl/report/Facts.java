package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Target;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.portfolio.Candidate;
import io.clickml.service.automl.portfolio.LearningCurve;
import io.clickml.service.automl.portfolio.Standings;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.Warning;
import java.util.List;

/**
 * What a report is made from.
 *
 * @param target what is predicted
 * @param inputs what it is predicted from
 * @param metric what better means
 * @param rows rows with an answer
 * @param checked answers of the rows the figures are taken on
 * @param margins the final blend's calibrated margins of those rows; numbers in the target's unit
 * @param standings what was tried; null when nothing could be
 * @param untried candidates there was no time for
 * @param rules what single columns could tell, best first
 * @param curve what more rows would bring; null when there was no time to see
 * @param warnings found on the way
 * @param importances share of each input, 0 to 1
 * @param seed of the bootstrap draws
 */
public record Facts(
    Target target,
    Inputs inputs,
    Metric metric,
    int rows,
    Answers checked,
    double[] margins,
    Standings standings,
    List<Candidate> untried,
    List<ColumnRules.Rule> rules,
    LearningCurve curve,
    List<Warning> warnings,
    double[] importances,
    long seed) {

  /** Whether every row gets the usual answer. */
  boolean usual() {
    return standings == null || standings.dismissed();
  }

  /** The same with warnings. */
  public Facts with(List<Warning> found) {
    return new Facts(
        target,
        inputs,
        metric,
        rows,
        checked,
        margins,
        standings,
        untried,
        rules,
        curve,
        found,
        importances,
        seed);
  }
}
