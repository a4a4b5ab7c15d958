package io.clickml.service.automl.learner;

import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import smile.math.matrix.Matrix;

/**
 * Logistic regression for several classes with an L2 penalty; steps under a fixed bound of the
 * curvature (Böhning 1992), so that one factorisation serves all of them.
 */
final class Multinomial implements LinearSolver {
  private static final int STEPS = 40;

  private final LinearRows rows;
  private final int[] y;
  private final Gram gram;
  private final double[][] b;

  Multinomial(LinearRows rows, Answers answers) {
    this.rows = rows;
    this.y = new int[rows.size()];
    double[] counts = new double[answers.classes()];
    for (int i = 0; i < y.length; i++) {
      y[i] = (int) answers.y()[rows.rows()[i]];
      counts[y[i]]++;
    }
    this.gram = Gram.of(rows.x(), null);
    this.b = new double[counts.length][rows.width()];
    for (int c = 0; c < counts.length; c++) {
      b[c][rows.width() - 1] = Math.log((counts[c] + 0.5) / y.length);
    }
  }

  @Override
  public double[][] solve(double penalty, Deadline deadline) {
    double strength = penalty * rows.size();
    Matrix.Cholesky bound = gram.factors(2 * strength);
    if (bound == null) {
      return null;
    }
    for (int step = 0; step < STEPS && !deadline.over(); step++) {
      double[][] residuals = residuals();
      for (int c = 0; c < b.length; c++) {
        double[] gradient = rows.transposed(residuals[c]);
        for (int j = 0; j < gradient.length - 1; j++) {
          gradient[j] -= strength * b[c][j];
        }
        double[] delta = bound.solve(gradient);
        for (int j = 0; j < delta.length; j++) {
          b[c][j] += 2 * delta[j];
        }
      }
    }
    double[][] copy = new double[b.length][];
    for (int c = 0; c < b.length; c++) {
      copy[c] = b[c].clone();
    }
    return copy;
  }

  private double[][] residuals() {
    double[][] residuals = new double[b.length][y.length];
    double[] margins = new double[b.length];
    for (int i = 0; i < y.length; i++) {
      for (int c = 0; c < margins.length; c++) {
        margins[c] = rows.margin(i, b[c]);
      }
      double norm = Softmax.logSumExp(margins, 0, margins.length);
      for (int c = 0; c < margins.length; c++) {
        residuals[c][i] = (y[i] == c ? 1 : 0) - Math.exp(margins[c] - norm);
      }
    }
    return residuals;
  }
}
