package io.clickml.modelstore.schema;

import io.clickml.modelstore.table.Column;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What a column held when the model was made: enough to say "higher than usual" and to notice
 * drift.
 *
 * @param rows rows seen
 * @param missingShare share of missing rows, 0 to 1
 * @param quantiles at {@link #LEVELS_OF_QUANTILES}, for numeric columns with a value; else empty
 * @param topLevels most frequent levels first, for level columns; rare levels are left out
 */
public record Domain(
    long rows, double missingShare, double[] quantiles, List<LevelCount> topLevels) {
  /** Shares of rows below each quantile. */
  public static final List<Double> LEVELS_OF_QUANTILES =
      List.of(0.0, 0.01, 0.05, 0.25, 0.5, 0.75, 0.95, 0.99, 1.0);

  private static final int MEDIAN = 4;
  private static final int MOST_LEVELS = 50;

  public Domain {
    quantiles = quantiles.clone();
    topLevels = List.copyOf(topLevels);
    if (quantiles.length != 0 && quantiles.length != LEVELS_OF_QUANTILES.size()) {
      throw new IllegalArgumentException(quantiles.length + " quantiles");
    }
  }

  /** The domain of a typed column. */
  public static Domain of(Column column) {
    int rows = column.size();
    int missing = 0;
    for (int row = 0; row < rows; row++) {
      missing += column.missing(row) ? 1 : 0;
    }
    double share = rows == 0 ? 0 : (double) missing / rows;
    return column.numeric()
        ? new Domain(rows, share, quantiles(column, rows - missing), List.of())
        : new Domain(rows, share, new double[0], topLevels(column));
  }

  /** Smallest value seen, NaN when there was none. */
  public double low() {
    return quantiles.length == 0 ? Double.NaN : quantiles[0];
  }

  /** Largest value seen, NaN when there was none. */
  public double high() {
    return quantiles.length == 0 ? Double.NaN : quantiles[quantiles.length - 1];
  }

  /** The middle value, NaN when there was none. */
  public double median() {
    return quantiles.length == 0 ? Double.NaN : quantiles[MEDIAN];
  }

  private static double[] quantiles(Column column, int filled) {
    if (filled == 0) {
      return new double[0];
    }
    double[] sorted = new double[filled];
    int next = 0;
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        sorted[next++] = column.number(row);
      }
    }
    Arrays.sort(sorted);
    return LEVELS_OF_QUANTILES.stream().mapToDouble(share -> quantile(sorted, share)).toArray();
  }

  // Linear between the two nearest ranks (Hyndman and Fan 1996, type 7).
  private static double quantile(double[] sorted, double share) {
    double rank = share * (sorted.length - 1);
    int below = (int) rank;
    int above = Math.min(below + 1, sorted.length - 1);
    double part = rank - below;
    return part == 0 ? sorted[below] : sorted[below] * (1 - part) + sorted[above] * part;
  }

  private static List<LevelCount> topLevels(Column column) {
    long[] counts = new long[column.levels().size()];
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0) {
        counts[column.code(row)]++;
      }
    }
    Map<String, Long> tally = new HashMap<>();
    for (int code = 0; code < counts.length; code++) {
      tally.merge(column.levels().get(code), counts[code], Long::sum);
    }
    return LevelCount.frequent(tally, MOST_LEVELS);
  }
}
