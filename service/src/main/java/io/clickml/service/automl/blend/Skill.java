package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.function.DoubleBinaryOperator;

/** Whether anything was learned: is a model better than guessing, beyond the luck of the rows? */
public final class Skill {
  private static final double SURE = 0.975;

  private Skill() {}

  /**
   * Whether the model is more likely than guessing in nearly all draws of the rows. Both are taken
   * on the same draws: the luck of the rows falls out.
   *
   * @param luck log-likelihood, of all rows together, that a model of nothing may gain because
   *     stopping and choosing looked at these rows: about one half for each choice (Akaike 1974)
   */
  public static boolean shown(Answers answers, double[] margins, double luck, long seed) {
    Scoring guessing = new Scoring(answers, Guessing.everywhere(answers));
    Scoring model = new Scoring(answers, margins);
    double least = luck / answers.distinct();
    return answers.classes() > 0
        ? gains(Metric.LOG_LOSS, (no, yes) -> no - yes - least, guessing, model, seed)
        // Of normal errors, or of Laplace's: a few rows must not hide that the others are right.
        : gains(Metric.RMSE, (no, yes) -> Math.log(no / yes) - least, guessing, model, seed)
            || gains(Metric.MAE, (no, yes) -> Math.log(no / yes) - least, guessing, model, seed);
  }

  private static boolean gains(
      Metric metric, DoubleBinaryOperator gain, Scoring guessing, Scoring model, long seed) {
    double[] gained =
        Bootstrap.figures(
            w -> gain.applyAsDouble(guessing.of(metric, w), model.of(metric, w)),
            model.answers().units(),
            seed);
    return gained[(int) Math.round((1 - SURE) * (gained.length - 1))] > 0;
  }
}
