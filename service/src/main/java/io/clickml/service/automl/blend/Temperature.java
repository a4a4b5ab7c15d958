package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;

/**
 * One number that makes stated chances honest: margins are divided by it (temperature scaling, Guo
 * et al. 2017). Found by golden-section search on the log loss of out-of-fold margins.
 */
public final class Temperature {
  private static final int ROWS_NEEDED = 500;
  private static final int STEPS = 40;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /** The temperature, 1 for regression and where rows are too few to say. */
  public static double fit(Answers answers, double[] margins) {
    if (answers.classes() == 0 || answers.rows() < ROWS_NEEDED) {
      return 1;
    }
    double low = Math.log(0.25);
    double high = Math.log(4);
    for (int i = 0; i < STEPS; i++) {
      double left = high - GOLDEN * (high - low);
      double right = low + GOLDEN * (high - low);
      if (loss(answers, margins, left) < loss(answers, margins, right)) {
        high = right;
      } else {
        low = left;
      }
    }
    return Math.exp((low + high) / 2);
  }

  private static double loss(Answers answers, double[] margins, double logTemperature) {
    double[] scaled = scale(margins, Math.exp(logTemperature));
    return new Scoring(answers, scaled).of(Metric.LOG_LOSS);
  }

  /** Margins divided by the temperature. */
  public static double[] scale(double[] margins, double temperature) {
    double[] scaled = new double[margins.length];
    for (int i = 0; i < scaled.length; i++) {
      scaled[i] = margins[i] / temperature;
    }
    return scaled;
  }
}
