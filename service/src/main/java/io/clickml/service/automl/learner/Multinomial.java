package io.clickml.service.automl.learner;

import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import smile.math.matrix.Matrix;

/**
 * Logistic regression for several classes with an L2 penalty; steps under a fixed bound of the
 * curvature (Böhning 1992), so that one factorisation serves all of them.
 */
final class Multinomial implements LinearSolver {
  private static final int STEPS = 40;
  private static final int PROBE_ROWS = 500;
  private static final int PROBE_STEPS = 4;

  private final LinearRows rows;
  private final int[] y;

  /** Null when the deadline came before it. */
  private final Gram gram;

  private final Matrix x;

  /** Coefficients, a column for each class. */
  private final Matrix b;

  Multinomial(LinearRows rows, Answers answers, Deadline deadline) {
    this.rows = rows;
    this.y = new int[rows.size()];
    double[] counts = new double[answers.classes()];
    for (int i = 0; i < y.length; i++) {
      y[i] = (int) answers.y()[rows.rows()[i]];
      counts[y[i]]++;
    }
    this.gram = Gram.pieces(rows.x(), deadline);
    this.x = new Matrix(rows.x());
    this.b = new Matrix(rows.width(), counts.length);
    for (int c = 0; c < counts.length; c++) {
      b.set(rows.width() - 1, c, Math.log((counts[c] + 0.5) / y.length));
    }
  }

  /**
   * Seconds that a whole path takes, from a few steps on some of the rows: steps take the longer
   * the more rows, columns and classes there are; endless when the deadline came first.
   */
  static double seconds(Lesson lesson, int penalties, Deadline deadline) {
    int[] all = lesson.train();
    LinearRows rows =
        LinearRows.of(lesson.matrix(), Draw.some(all, PROBE_ROWS, lesson.seed()), lesson.seed());
    double more = (double) Math.min(all.length, LinearRows.MOST_ROWS) / rows.size();
    long start = deadline.now();
    Multinomial probe = new Multinomial(rows, lesson.answers(), deadline);
    long made = deadline.now();
    Matrix.Cholesky bound = probe.gram == null ? null : probe.gram.factors(rows.size());
    long factored = deadline.now();
    for (int step = 0; step < PROBE_STEPS && bound != null; step++) {
      probe.step(bound, rows.size());
    }
    double step = Deadline.seconds(factored, deadline.now()) / PROBE_STEPS;
    double solving = Deadline.seconds(made, factored) + STEPS * more * step;
    return bound == null
        ? Double.POSITIVE_INFINITY
        : more * Deadline.seconds(start, made) + penalties * solving;
  }

  @Override
  public double[][] solve(double penalty, Deadline deadline) {
    double strength = penalty * rows.size();
    Matrix.Cholesky bound = gram == null ? null : gram.factors(2 * strength);
    if (bound == null) {
      return null;
    }
    for (int step = 0; step < STEPS && !deadline.over(); step++) {
      step(bound, strength);
    }
    return b.transpose().toArray();
  }

  private void step(Matrix.Cholesky bound, double strength) {
    Matrix gradient = x.tm(residuals());
    int bias = gradient.nrows() - 1;
    for (int c = 0; c < gradient.ncols(); c++) {
      for (int j = 0; j < bias; j++) {
        gradient.sub(j, c, strength * b.get(j, c));
      }
    }
    bound.solve(gradient);
    b.add(2, gradient);
  }

  private Matrix residuals() {
    Matrix residuals = x.mm(b);
    double[] margins = new double[b.ncols()];
    for (int i = 0; i < y.length; i++) {
      for (int c = 0; c < margins.length; c++) {
        margins[c] = residuals.get(i, c);
      }
      double norm = Softmax.logSumExp(margins, 0, margins.length);
      for (int c = 0; c < margins.length; c++) {
        residuals.set(i, c, (y[i] == c ? 1 : 0) - Math.exp(margins[c] - norm));
      }
    }
    return residuals;
  }
}
