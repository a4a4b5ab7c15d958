package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.stream.IntStream;

/** Whether anything was learned: is a model better than guessing, beyond the luck of the rows? */
public final class Skill {
  private static final double SURE = 0.975;

  /** Standard errors beyond which at most 1 draw in 101 changes the sign of a sum (Cantelli). */
  private static final double FAR = 10;

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
    if (answers.classes() > 0) {
      return gains(Metric.LOG_LOSS, 1, least, guessing, model, seed);
    }
    // Of normal errors, or of Laplace's: a few rows must not hide that the others are right.
    if (answers.middle()) {
      return gains(Metric.MAE, Math.exp(least), 0, guessing, model, seed);
    }
    Answers middle = answers.toward(Metric.MAE);
    return gains(Metric.RMSE, Math.exp(2 * least), 0, guessing, model, seed)
        || gains(
            Metric.MAE,
            Math.exp(least),
            0,
            new Scoring(answers, Guessing.everywhere(middle)),
            new Scoring(answers, level(answers, margins)),
            seed);
  }

  /** The same moved so that half of the answers lie below: only what differs by row is judged. */
  private static double[] level(Answers answers, double[] margins) {
    double[] errors =
        IntStream.range(0, margins.length).mapToDouble(i -> answers.y()[i] - margins[i]).toArray();
    double more = Guessing.middle(errors);
    return Arrays.stream(margins).map(margin -> margin + more).toArray();
  }

  /** The share of the loss of guessing, squared error or log loss, that the model takes away. */
  public static double of(Answers answers, double[] margins) {
    double guessing = loss(answers, Guessing.everywhere(answers));
    return guessing > 0 ? 1 - loss(answers, margins) / guessing : 0;
  }

  private static double loss(Answers answers, double[] margins) {
    Scoring scoring = new Scoring(answers, margins);
    double loss = scoring.of(answers.proper());
    return answers.proper() == Metric.RMSE ? loss * loss : loss;
  }

  /** Whether the model loses less than another in nearly all draws of the rows. */
  public static boolean gained(Answers answers, double[] margins, double[] other, long seed) {
    Scoring model = new Scoring(answers, margins);
    return gains(answers.proper(), 1, 0, new Scoring(answers, other), model, seed);
  }

  /** Whether a row loses less with the model, {@code times} its loss {@code plus} something. */
  private static boolean gains(
      Metric metric, double times, double plus, Scoring guessing, Scoring model, long seed) {
    Answers answers = model.answers();
    double[] gained =
        IntStream.range(0, answers.rows())
            .mapToDouble(row -> guessing.row(metric, row) - times * model.row(metric, row) - plus)
            .toArray();
    double errors = errors(gained, answers);
    if (Math.abs(errors) > FAR) {
      return errors > 0;
    }
    double[] sums = Bootstrap.figures(weights -> sum(gained, weights), answers.units(), seed);
    return sums[(int) Math.round((1 - SURE) * (sums.length - 1))] > 0;
  }

  private static double sum(double[] gained, double[] weights) {
    double sum = 0;
    for (int row = 0; row < gained.length; row++) {
      sum += weights[row] * gained[row];
    }
    return sum;
  }

  /** How many of its standard errors the sum is off 0; NaN where nothing is gained or lost. */
  private static double errors(double[] gained, Answers answers) {
    double[] units = new double[Arrays.stream(answers.units()).max().orElse(0) + 1];
    for (int row = 0; row < gained.length; row++) {
      units[answers.units()[row]] += gained[row];
    }
    int[] known = Answers.differing(answers.units());
    double sum = Arrays.stream(gained).sum();
    double mean = sum / known.length;
    double squares =
        Arrays.stream(known).mapToDouble(u -> (units[u] - mean) * (units[u] - mean)).sum();
    return sum / Math.sqrt(squares);
  }
}
