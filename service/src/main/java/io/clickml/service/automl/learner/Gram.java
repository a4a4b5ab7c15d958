package io.clickml.service.automl.learner;

import java.nio.DoubleBuffer;
import java.util.Arrays;
import org.bytedeco.openblas.global.openblas;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/** Weighted normal equations, solved through Smile and its native algebra. */
final class Gram {
  /** Rows between two looks at the clock. */
  private static final int PIECE = 1_000;

  private final Matrix products;

  private Gram(Matrix products) {
    this.products = products;
  }

  /** Folds are learned side by side: one native thread for each. */
  static void oneThread() {
    openblas.blas_set_num_threads(1);
  }

  /**
   * The matrix {@code X' W X}.
   *
   * @param x rows, each ending in a 1 for the bias
   * @param roots square root of each row's weight, or null for 1
   */
  static Gram of(double[][] x, double[] roots) {
    int width = x[0].length;
    double[] columns = new double[x.length * width];
    for (int i = 0; i < x.length; i++) {
      double root = roots == null ? 1 : roots[i];
      for (int j = 0; j < width; j++) {
        columns[j * x.length + i] = root * x[i][j];
      }
    }
    DoubleBuffer buffer = DoubleBuffer.wrap(columns);
    return new Gram(new Matrix(x.length, width, x.length, buffer).ata());
  }

  /**
   * The matrix {@code X' X}, made piece by piece.
   *
   * @return null when the deadline came first
   */
  static Gram pieces(double[][] x, Deadline deadline) {
    int width = x[0].length;
    Matrix sum = new Matrix(width, width);
    for (int from = 0; from < x.length; from += PIECE) {
      if (deadline.over()) {
        return null;
      }
      sum.add(1, new Matrix(Arrays.copyOfRange(x, from, Math.min(x.length, from + PIECE))).ata());
    }
    return new Gram(sum);
  }

  /**
   * Solves {@code (X' W X + penalty I) b = right}; the bias, last, is hardly penalised.
   *
   * @return null when the matrix is not positive definite
   */
  double[] solve(double penalty, double[] right) {
    Matrix.Cholesky factors = factors(penalty);
    return factors == null ? null : factors.solve(right.clone());
  }

  /** The factors of {@code X' W X + penalty I}, or null when it is not positive definite. */
  Matrix.Cholesky factors(double penalty) {
    int last = products.ncols() - 1;
    Matrix regular = products.clone();
    for (int j = 0; j < last; j++) {
      regular.add(j, j, penalty);
    }
    regular.add(last, last, 1e-9 * (1 + products.get(last, last)));
    regular.uplo(UPLO.LOWER);
    try {
      return regular.cholesky(true);
    } catch (ArithmeticException e) {
      return null;
    }
  }
}
