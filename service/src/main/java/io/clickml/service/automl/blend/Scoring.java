package io.clickml.service.automl.blend;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.Map;

/**
 * Measures margins of some rows against their answers, optionally with a weight per row (how often
 * it was drawn). What the rows add and the order needed for the AUC are kept, so that bootstrap
 * draws are cheap. Not thread-safe but for a metric that was taken before.
 */
public final class Scoring {
  private final Answers answers;
  private final double[] margins;
  private Sorted sorted;
  private final Map<Metric, double[]> rows = new EnumMap<>(Metric.class);

  /**
   * @param answers one per row
   * @param margins row-major, {@code rows x answers.outputs()}
   */
  public Scoring(Answers answers, double[] margins) {
    if (margins.length != answers.rows() * answers.outputs()) {
      throw new IllegalArgumentException(margins.length + " margins, " + answers.rows() + " rows");
    }
    this.answers = answers;
    this.margins = margins;
  }

  Answers answers() {
    return answers;
  }

  /** The metric over all rows. */
  public double of(Metric metric) {
    return of(metric, null);
  }

  /** The metric with the given weight per row; null weighs all rows alike. */
  public double of(Metric metric, double[] weights) {
    return switch (metric) {
      case AUC -> auc(weights);
      case RMSE -> Math.sqrt(mean(Metric.RMSE, weights));
      case R2 -> 1 - mean(Metric.RMSE, weights) / variance(weights);
      default -> mean(metric, weights);
    };
  }

  /** What one row adds to a metric that is a mean: squared error for RMSE and R2. */
  public double row(Metric metric, int row) {
    return switch (metric) {
      case LOG_LOSS -> logLoss(row);
      case ACCURACY -> predicted(row) == (int) answers.y()[row] ? 1 : 0;
      case MAE -> Math.abs(error(row));
      case RMSE, R2 -> error(row) * error(row);
      case AUC -> throw new IllegalArgumentException("the AUC is no mean over rows");
    };
  }

  /** The class index that the margins of a row speak for. */
  public int predicted(int row) {
    if (answers.task() == Task.BINARY) {
      return margins[row] > 0 ? 1 : 0;
    }
    return Softmax.best(margins, row * answers.outputs(), answers.outputs());
  }

  private double error(int row) {
    return answers.value(margins[row]) - answers.y()[row];
  }

  private double logLoss(int row) {
    if (answers.task() == Task.BINARY) {
      double against = answers.y()[row] > 0 ? -margins[row] : margins[row];
      return against > 30 ? against : Math.log1p(Math.exp(against));
    }
    int k = answers.outputs();
    int chosen = row * k + (int) answers.y()[row];
    return Softmax.logSumExp(margins, row * k, k) - margins[chosen];
  }

  private double mean(Metric metric, double[] weights) {
    double sum = 0;
    if (weights == null) {
      for (int i = 0; i < answers.rows(); i++) {
        sum += row(metric, i);
      }
      return sum / answers.rows();
    }
    double[] each = rows.computeIfAbsent(metric, this::perRow);
    double total = 0;
    for (int i = 0; i < each.length; i++) {
      if (weights[i] > 0) {
        sum += weights[i] * each[i];
        total += weights[i];
      }
    }
    return sum / total;
  }

  private double[] perRow(Metric metric) {
    double[] each = new double[answers.rows()];
    for (int i = 0; i < each.length; i++) {
      each[i] = row(metric, i);
    }
    return each;
  }

  private double variance(double[] weights) {
    double sum = 0;
    double squares = 0;
    double total = 0;
    double shift = answers.y()[0];
    for (int i = 0; i < answers.rows(); i++) {
      double weight = weights == null ? 1 : weights[i];
      double y = answers.y()[i] - shift;
      sum += weight * y;
      squares += weight * y * y;
      total += weight;
    }
    return Math.max(squares / total - (sum / total) * (sum / total), 1e-300);
  }

  /** Chance that a yes ranks above a no, ties counting half; 0.5 when one class is absent. */
  private double auc(double[] weights) {
    Sorted rows = sorted();
    double[] stated = rows.margins;
    double below = 0;
    double yes = 0;
    double won = 0;
    for (int i = 0; i < stated.length; ) {
      double tiedYes = 0;
      double tiedNo = 0;
      double margin = stated[i];
      for (; i < stated.length && stated[i] == margin; i++) {
        double weight = weights == null ? 1 : weights[rows.order[i]];
        if (rows.yes[i]) {
          tiedYes += weight;
        } else {
          tiedNo += weight;
        }
      }
      won += tiedYes * (below + tiedNo / 2);
      below += tiedNo;
      yes += tiedYes;
    }
    return yes == 0 || below == 0 ? 0.5 : won / (yes * below);
  }

  private Sorted sorted() {
    if (sorted == null) {
      int[] order = Ranks.ascending(margins);
      boolean[] yes = new boolean[order.length];
      for (int i = 0; i < yes.length; i++) {
        yes[i] = answers.y()[order[i]] > 0;
      }
      sorted = new Sorted(order, Arrays.stream(order).mapToDouble(i -> margins[i]).toArray(), yes);
    }
    return sorted;
  }

  /** The rows by margin, the lowest first: every draw goes through them in a row. */
  private record Sorted(int[] order, double[] margins, boolean[] yes) {}

  /** Margins of the given rows beside their answers. */
  public Scoring rows(int[] rows) {
    int k = answers.outputs();
    double[] picked = new double[rows.length * k];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(margins, rows[i] * k, picked, i * k, k);
    }
    return new Scoring(answers.rows(rows), picked);
  }
}
