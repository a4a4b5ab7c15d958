package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * One number that makes stated chances honest: margins are divided by it (temperature scaling, Guo
 * et al. 2017). Found by golden-section search on the log loss of out-of-fold margins.
 */
public final class Temperature {
  private static final int ROWS_NEEDED = 500;
  private static final int STEPS = 30;
  private static final int BLOCK = 4_096;
  private static final double GOLDEN = (Math.sqrt(5) - 1) / 2;

  private Temperature() {}

  /** The temperature, 1 for regression and where rows are too few to say. */
  public static double fit(Answers answers, double[] margins) {
    if (answers.classes() == 0 || answers.rows() < ROWS_NEEDED) {
      return 1;
    }
    double low = Math.log(0.25);
    double high = Math.log(4);
    double left = high - GOLDEN * (high - low);
    double right = low + GOLDEN * (high - low);
    double leftLoss = loss(answers, margins, left);
    double rightLoss = loss(answers, margins, right);
    for (int i = 0; i < STEPS; i++) {
      // One of the two places is that of the step before.
      if (leftLoss < rightLoss) {
        high = right;
        right = left;
        rightLoss = leftLoss;
        left = high - GOLDEN * (high - low);
        leftLoss = loss(answers, margins, left);
      } else {
        low = left;
        left = right;
        leftLoss = rightLoss;
        right = low + GOLDEN * (high - low);
        rightLoss = loss(answers, margins, right);
      }
    }
    return Math.exp((low + high) / 2);
  }

  /** Summed up in blocks that depend on the rows only: as many threads as there are, one sum. */
  private static double loss(Answers answers, double[] margins, double logTemperature) {
    Scoring scoring = new Scoring(answers, scale(margins, Math.exp(logTemperature)));
    int blocks = 1 + (answers.rows() - 1) / BLOCK;
    double[] sums = new double[blocks];
    IntStream.range(0, blocks)
        .parallel()
        .forEach(block -> sums[block] = sum(scoring, block, answers.rows()));
    return Arrays.stream(sums).sum() / answers.rows();
  }

  private static double sum(Scoring scoring, int block, int rows) {
    double sum = 0;
    for (int row = block * BLOCK; row < Math.min(rows, (block + 1) * BLOCK); row++) {
      sum += scoring.row(Metric.LOG_LOSS, row);
    }
    return sum;
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
