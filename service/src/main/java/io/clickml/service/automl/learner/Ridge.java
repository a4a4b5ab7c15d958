package io.clickml.service.automl.learner;

import io.clickml.service.automl.prepare.Answers;

/** Least squares with an L2 penalty (Hoerl and Kennard 1970). */
final class Ridge implements LinearSolver {
  private final LinearRows rows;
  private final Gram gram;
  private final double[] right;

  Ridge(LinearRows rows, Answers answers) {
    this.rows = rows;
    double[] y = new double[rows.size()];
    for (int i = 0; i < y.length; i++) {
      y[i] = answers.margin(rows.rows()[i]);
    }
    this.gram = Gram.of(rows.x(), null);
    this.right = rows.transposed(y);
  }

  @Override
  public double[][] solve(double penalty, Deadline deadline) {
    double[] b = gram.solve(penalty * rows.size(), right);
    return b == null ? null : new double[][] {b};
  }
}
