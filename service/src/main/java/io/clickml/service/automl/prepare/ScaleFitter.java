package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.encoding.QuantileOperator;
import io.clickml.modelstore.encoding.ScaledOperator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;

/**
 * Brings a number into the range that linear learners need: by its rank (normal scores), or scaled
 * by its spread and clipped.
 */
record ScaleFitter(int source, boolean byRank) implements Fitter {
  private static final int KNOTS = 100;
  private static final double LIMIT = 4;
  private static final int FEW = 12;
  private static final double LEAST_LIMIT = 1;
  private static final double RARE = 0.01;

  /** Whether there are enough different values for ranks to say more than the numbers do. */
  static boolean many(Column column) {
    Set<Double> seen = new HashSet<>();
    for (int row = 0; row < column.size() && seen.size() <= FEW; row++) {
      if (!column.missing(row)) {
        seen.add(column.number(row));
      }
    }
    return seen.size() > FEW;
  }

  @Override
  public boolean usesAnswers() {
    return false;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column column = table.column(source);
    double[] sorted = sorted(column, rows);
    if (sorted.length == 0) {
      return new ScaledOperator(source, column.name(), 0, 0, 1, LIMIT, false);
    }
    boolean indicator = !byRank && sorted.length < rows.length;
    if (byRank && sorted[0] < sorted[sorted.length - 1]) {
      return ranks(column.name(), sorted);
    }
    double median = sorted[sorted.length / 2];
    // The sum of very large numbers is beyond every double.
    double mean = mean(sorted);
    double center = Double.isFinite(mean) ? mean : median;
    double scale = spread(sorted);
    double limit = limit(sorted, center, scale);
    return new ScaledOperator(source, column.name(), median, center, scale, limit, indicator);
  }

  /**
   * Where all but a few rows lie: a line drawn through the many must not be followed far beyond
   * them.
   */
  private static double limit(double[] sorted, double center, double scale) {
    int rare = (int) (RARE * sorted.length);
    double low = center - sorted[rare];
    double high = sorted[sorted.length - 1 - rare] - center;
    double usual = Math.max(low, high) / scale;
    // A number that hardly ever differs is told by the rows where it does.
    return usual > LEAST_LIMIT ? Math.min(LIMIT, usual) : LIMIT;
  }

  private Operator ranks(String name, double[] sorted) {
    double[] knots = new double[KNOTS];
    double[] scores = new double[KNOTS];
    int count = 0;
    for (int k = 0; k < KNOTS; k++) {
      int at = (int) Math.round((double) k / (KNOTS - 1) * (sorted.length - 1));
      double value = sorted[at];
      if (count == 0 || value > knots[count - 1]) {
        knots[count] = value;
        scores[count++] = normalScore(middleShare(sorted, value));
      }
    }
    return new QuantileOperator(
        source, name, Arrays.copyOf(knots, count), Arrays.copyOf(scores, count), false);
  }

  /** The share of values below, equal ones counting half. */
  private static double middleShare(double[] sorted, double value) {
    int from = firstAtLeast(sorted, value);
    int to = firstAtLeast(sorted, Math.nextUp(value));
    return (from + to) / 2.0 / sorted.length;
  }

  private static int firstAtLeast(double[] sorted, double value) {
    int low = 0;
    int high = sorted.length;
    while (low < high) {
      int middle = (low + high) >>> 1;
      if (sorted[middle] < value) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }

  /** The normal quantile, good to about 0.005 (Tukey's lambda approximation). */
  private static double normalScore(double share) {
    double p = Math.min(1 - 1e-3, Math.max(1e-3, share));
    return 4.91 * (Math.pow(p, 0.14) - Math.pow(1 - p, 0.14));
  }

  private static double mean(double[] values) {
    return Arrays.stream(values).average().orElse(0);
  }

  private static double spread(double[] values) {
    double mean = mean(values);
    double sum = 0;
    for (double value : values) {
      sum += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(sum / values.length);
    return deviation > 0 && Double.isFinite(deviation) ? deviation : 1;
  }

  private static double[] sorted(Column column, int[] rows) {
    double[] values = new double[rows.length];
    int count = 0;
    for (int row : rows) {
      if (!column.missing(row)) {
        values[count++] = column.number(row);
      }
    }
    double[] filled = Arrays.copyOf(values, count);
    Arrays.sort(filled);
    return filled;
  }
}
