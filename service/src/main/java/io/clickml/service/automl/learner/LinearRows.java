package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.service.automl.prepare.Draw;
import java.util.Arrays;

/**
 * Rows of a linear view as doubles, each with a 1 at its end for the bias. A missing feature counts
 * as its mean, as {@link Linear} scores it.
 */
record LinearRows(double[][] x, int[] rows) {
  static final int MOST_ROWS = 10_000;

  /** The given rows, or a seeded sample of them where there are very many. */
  static LinearRows of(FeatureMatrix matrix, int[] rows, long seed) {
    int[] chosen = Draw.some(rows, MOST_ROWS, seed);
    double[][] x = new double[chosen.length][matrix.width() + 1];
    for (int i = 0; i < chosen.length; i++) {
      for (int j = 0; j < matrix.width(); j++) {
        x[i][j] = matrix.get(chosen[i], j);
      }
      x[i][matrix.width()] = 1;
    }
    for (int j = 0; j < matrix.width(); j++) {
      fill(x, j);
    }
    return new LinearRows(x, chosen);
  }

  private static void fill(double[][] x, int feature) {
    double sum = 0;
    int known = 0;
    for (double[] row : x) {
      if (!Double.isNaN(row[feature])) {
        sum += row[feature];
        known++;
      }
    }
    double mean = known == 0 ? 0 : sum / known;
    for (int row = 0; known < x.length && row < x.length; row++) {
      x[row][feature] = Double.isNaN(x[row][feature]) ? mean : x[row][feature];
    }
  }

  int size() {
    return x.length;
  }

  int width() {
    return x[0].length;
  }

  /** The linear function of one row. */
  double margin(int row, double[] b) {
    double sum = 0;
    double[] values = x[row];
    for (int j = 0; j < b.length; j++) {
      sum += values[j] * b[j];
    }
    return sum;
  }

  /** {@code X' r}. */
  double[] transposed(double[] r) {
    double[] sum = new double[width()];
    for (int i = 0; i < r.length; i++) {
      double[] values = x[i];
      for (int j = 0; j < sum.length; j++) {
        sum[j] += r[i] * values[j];
      }
    }
    return sum;
  }

  /** Coefficients, bias last, as a model. */
  Linear model(double[][] coefficients) {
    int features = width() - 1;
    double[][] weights = new double[coefficients.length][];
    double[] bias = new double[coefficients.length];
    for (int o = 0; o < bias.length; o++) {
      weights[o] = Arrays.copyOf(coefficients[o], features);
      bias[o] = coefficients[o][features];
    }
    return new Linear(weights, bias, means());
  }

  private double[] means() {
    double[] ones = new double[size()];
    Arrays.fill(ones, 1.0 / size());
    return Arrays.copyOf(transposed(ones), width() - 1);
  }
}
