package io.clickml.service.automl.learner;

import io.clickml.service.automl.blend.Softmax;
import io.clickml.service.automl.prepare.Answers;

/** Logistic regression with an L2 penalty, by Newton steps that are halved until they help. */
final class Logistic implements LinearSolver {
  /** From one penalty to the next the way is short. */
  private static final int MOST_STEPS = 5;

  private static final int MOST_HALVINGS = 6;
  private static final double ENOUGH = 1e-4;

  private final LinearRows rows;
  private final double[] y;
  private double[] b;

  Logistic(LinearRows rows, Answers answers) {
    this.rows = rows;
    this.y = new double[rows.size()];
    double yes = 0;
    for (int i = 0; i < y.length; i++) {
      y[i] = answers.y()[rows.rows()[i]];
      yes += y[i];
    }
    this.b = new double[rows.width()];
    b[b.length - 1] = Math.log((yes + 0.5) / (y.length - yes + 0.5));
  }

  @Override
  public double[][] solve(double penalty, Deadline deadline) {
    double strength = penalty * rows.size();
    double loss = loss(b, strength);
    for (int step = 0; step < MOST_STEPS && !deadline.over(); step++) {
      double[] delta = newton(strength);
      double better = delta == null ? loss : advance(delta, loss, strength);
      if (loss - better < ENOUGH * better) {
        break;
      }
      loss = better;
    }
    return new double[][] {b.clone()};
  }

  private double[] newton(double strength) {
    double[] residuals = new double[y.length];
    double[] roots = new double[y.length];
    for (int i = 0; i < y.length; i++) {
      double chance = Softmax.chance(rows.margin(i, b));
      residuals[i] = y[i] - chance;
      roots[i] = Math.sqrt(Math.max(chance * (1 - chance), 1e-6));
    }
    double[] gradient = rows.transposed(residuals);
    for (int j = 0; j < b.length - 1; j++) {
      gradient[j] -= strength * b[j];
    }
    return Gram.of(rows.x(), roots).solve(strength, gradient);
  }

  /** Moves along the step, or half of it and so on; the loss there. */
  private double advance(double[] delta, double loss, double strength) {
    double size = 1;
    for (int halving = 0; halving < MOST_HALVINGS; halving++, size /= 2) {
      double[] moved = b.clone();
      for (int j = 0; j < moved.length; j++) {
        moved[j] += size * delta[j];
      }
      double reached = loss(moved, strength);
      if (reached < loss) {
        b = moved;
        return reached;
      }
    }
    return loss;
  }

  private double loss(double[] at, double strength) {
    double sum = 0;
    for (int i = 0; i < y.length; i++) {
      double margin = rows.margin(i, at);
      double against = y[i] > 0 ? -margin : margin;
      sum += against > 30 ? against : Math.log1p(Math.exp(against));
    }
    for (int j = 0; j < at.length - 1; j++) {
      sum += strength / 2 * at[j] * at[j];
    }
    return sum;
  }
}
