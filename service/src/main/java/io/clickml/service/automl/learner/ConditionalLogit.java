package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.stream.IntStream;
import smile.math.blas.UPLO;
import smile.math.matrix.Matrix;

/**
 * One weight per column, none below 0, with a small L2 penalty: projected Newton steps (Bertsekas
 * 1982), halved until they help.
 */
final class ConditionalLogit {
  static final int MOST_STEPS = 20;

  /** So few weights are certain from some of many rows. */
  private static final int MOST_ROWS = 10_000;

  private static final int LEAST_ROWS = 2_000;

  /** Rows x columns x columns x classes that one step looks at, beyond the least of rows. */
  private static final double WORK = 1e8;

  private static final int LEAST_STEPS = 2;
  private static final int MOST_HALVINGS = 8;
  private static final double PENALTY = 2e-4;
  private static final double ENOUGH = 1e-5;

  private final FeatureMatrix x;
  private final Answers answers;
  private final int[] rows;
  private final double[] bias;
  private final int columns;
  private int taken;

  ConditionalLogit(Lesson lesson, double[] bias) {
    this.x = lesson.matrix();
    this.answers = lesson.answers();
    this.bias = bias;
    this.columns = x.width() / bias.length;
    double affordable = WORK / ((double) columns * columns * bias.length);
    int most = (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, affordable));
    this.rows = Draw.some(lesson.train(), most, lesson.seed());
  }

  /**
   * The weights.
   *
   * @param steps that it may take
   * @param deadline ends it after the least of steps, so that there is something
   */
  double[] solve(int steps, Deadline deadline) {
    double[] weights = new double[columns];
    double loss = loss(weights);
    while (taken < steps && !(taken >= LEAST_STEPS && deadline.over())) {
      double[] delta = newton(weights);
      double[] moved = weights;
      double reached = loss;
      for (int halving = 0; halving < MOST_HALVINGS && reached >= loss; halving++) {
        moved = moved(weights, delta, Math.pow(0.5, halving));
        reached = loss(moved);
      }
      taken++;
      if (loss - reached < ENOUGH * loss) {
        break;
      }
      weights = moved;
      loss = reached;
    }
    return weights;
  }

  /** Steps that were taken. */
  int taken() {
    return taken;
  }

  private static double[] moved(double[] weights, double[] delta, double part) {
    double[] moved = weights.clone();
    for (int j = 0; j < moved.length; j++) {
      moved[j] = Math.max(0, moved[j] + part * delta[j]);
    }
    return moved;
  }

  /** The step; what stands at 0 and would go below stays. */
  private double[] newton(double[] weights) {
    double[] gradient = new double[columns];
    Matrix curvature = new Matrix(columns, columns);
    slopes(weights, gradient, curvature);
    int[] free =
        IntStream.range(0, weights.length).filter(j -> weights[j] > 0 || gradient[j] > 0).toArray();
    double[] delta = new double[weights.length];
    if (free.length == 0) {
      return delta;
    }
    Matrix some = new Matrix(free.length, free.length);
    double[] right = new double[free.length];
    for (int i = 0; i < free.length; i++) {
      right[i] = gradient[free[i]];
      for (int j = 0; j < free.length; j++) {
        some.set(i, j, curvature.get(free[i], free[j]));
      }
    }
    some.uplo(UPLO.LOWER);
    double[] found = some.cholesky(true).solve(right);
    for (int i = 0; i < free.length; i++) {
      delta[free[i]] = found[i];
    }
    return delta;
  }

  /** Mean log loss and penalty. */
  private double loss(double[] weights) {
    double sum = 0;
    double[] margins = new double[bias.length];
    for (int row : rows) {
      margins(row, weights, margins);
      sum += Softmax.logSumExp(margins, 0, margins.length) - margins[answer(row)];
    }
    double penalty = 0;
    for (double weight : weights) {
      penalty += PENALTY / 2 * weight * weight;
    }
    return sum / rows.length + penalty;
  }

  private int answer(int row) {
    return (int) answers.y()[row];
  }

  private void margins(int row, double[] weights, double[] margins) {
    System.arraycopy(bias, 0, margins, 0, bias.length);
    for (int column = 0; column < columns; column++) {
      for (int c = 0; weights[column] > 0 && c < margins.length; c++) {
        margins[c] += weights[column] * x.get(row, column * margins.length + c);
      }
    }
  }

  /** Fills in how the loss falls and bends. */
  private void slopes(double[] weights, double[] gradient, Matrix curvature) {
    double[] chances = new double[bias.length];
    double[][] off = new double[columns][bias.length];
    for (int row : rows) {
      chances(row, weights, chances);
      for (int column = 0; column < columns; column++) {
        gradient[column] += off(row, column, chances, off[column]) / rows.length;
      }
      bend(chances, off, curvature);
    }
    for (int column = 0; column < columns; column++) {
      gradient[column] -= PENALTY * weights[column];
      curvature.add(column, column, PENALTY);
    }
  }

  private void chances(int row, double[] weights, double[] chances) {
    margins(row, weights, chances);
    double norm = Softmax.logSumExp(chances, 0, chances.length);
    for (int c = 0; c < chances.length; c++) {
      chances[c] = Math.exp(chances[c] - norm);
    }
  }

  /** What a column says of each class, less its mean over the chances; that of the answer. */
  private double off(int row, int column, double[] chances, double[] off) {
    double mean = 0;
    for (int c = 0; c < off.length; c++) {
      off[c] = x.get(row, column * off.length + c);
      mean += chances[c] * off[c];
    }
    for (int c = 0; c < off.length; c++) {
      off[c] -= mean;
    }
    return off[answer(row)];
  }

  private void bend(double[] chances, double[][] off, Matrix curvature) {
    for (int i = 0; i < columns; i++) {
      for (int j = 0; j <= i; j++) {
        double sum = 0;
        for (int c = 0; c < chances.length; c++) {
          sum += chances[c] * off[i][c] * off[j][c];
        }
        curvature.add(i, j, sum / rows.length);
      }
    }
  }
}
