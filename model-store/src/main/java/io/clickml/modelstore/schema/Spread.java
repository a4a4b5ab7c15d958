package io.clickml.modelstore.schema;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * How values were spread, in bins that stay: what comes later is counted in the same bins. Numbers
 * and dates fall into bins of about equal mass, so do texts by their length; categories, and yes or
 * no, are counted by level. The last count is of all that is in no other bin.
 *
 * @param rows rows seen
 * @param missing of them without a value
 * @param edges for numbers the upper ends of all bins but the last, ascending; a value belongs to
 *     the first bin whose end is not below it; empty for levels
 * @param levels the most frequent first; empty for numbers
 * @param counts rows per bin, one more than {@code edges} or {@code levels}; together the rows with
 *     a value
 * @param once levels that one row only had: of the rows to come, about {@code once / (rows -
 *     missing)} have a new level (Good 1953)
 * @param middle of the numbers (the upper one of two), NaN without any
 * @param mean of the numbers, NaN without any
 * @param deviation standard deviation of the numbers, NaN without any
 */
public record Spread(
    long rows,
    long missing,
    double[] edges,
    List<String> levels,
    long[] counts,
    long once,
    double middle,
    double mean,
    double deviation) {
  /** Bins of numbers, at most. */
  public static final int BINS = 20;

  /** Levels counted by themselves, at most. */
  public static final int MOST_LEVELS = 50;

  private static final String YES = "yes";
  private static final String NO = "no";

  public Spread {
    edges = edges.clone();
    levels = List.copyOf(levels);
    counts = counts.clone();
    if (counts.length != Math.max(edges.length, levels.size()) + 1
        || (edges.length > 0 && !levels.isEmpty())) {
      throw new IllegalArgumentException(
          counts.length + " counts, " + edges.length + " edges, " + levels.size() + " levels");
    }
    for (int i = 0; i < edges.length; i++) {
      if (!Double.isFinite(edges[i]) || (i > 0 && edges[i] <= edges[i - 1])) {
        throw new IllegalArgumentException("edges do not ascend");
      }
    }
    if (Arrays.stream(counts).anyMatch(count -> count < 0)
        || missing < 0
        || once < 0
        || Arrays.stream(counts).sum() != rows - missing) {
      throw new IllegalArgumentException("counts do not add up");
    }
  }

  /** Whether values of the type are counted by size rather than by level. */
  public static boolean measured(ColumnType type) {
    return type == ColumnType.NUMBER || type == ColumnType.DATE || type == ColumnType.TEXT;
  }

  /** What is counted of a row: the number, or the characters of a text; NaN when missing. */
  public static double measure(Column column, int row) {
    if (column.numeric()) {
      return column.number(row);
    }
    return column.missing(row) ? Double.NaN : column.level(row).length();
  }

  /** The level of a row, null when missing. */
  public static String level(Column column, int row) {
    if (!column.numeric()) {
      return column.level(row);
    }
    return column.missing(row) ? null : column.number(row) != 0 ? YES : NO;
  }

  /** The spread of a typed column. */
  public static Spread of(Column column) {
    if (measured(column.type())) {
      double[] values = new double[column.size()];
      Arrays.setAll(values, row -> measure(column, row));
      return ofNumbers(values);
    }
    List<String> texts = new ArrayList<>(column.size());
    for (int row = 0; row < column.size(); row++) {
      texts.add(level(column, row));
    }
    return ofLevels(texts);
  }

  /** The spread of numbers, NaN being missing. */
  public static Spread ofNumbers(double[] values) {
    double[] sorted = Arrays.stream(values).filter(value -> !Double.isNaN(value)).toArray();
    Arrays.sort(sorted);
    int size = sorted.length;
    double[] edges = new double[BINS - 1];
    int bins = 0;
    for (int i = 1; i < BINS && size > 0; i++) {
      double edge = sorted[(int) ((long) i * size / BINS)];
      if (edge < sorted[size - 1] && (bins == 0 || edge > edges[bins - 1])) {
        edges[bins++] = edge;
      }
    }
    edges = Arrays.copyOf(edges, bins);
    long[] counts = new long[bins + 1];
    double sum = 0;
    double squares = 0;
    for (double value : sorted) {
      counts[bin(edges, value)]++;
      sum += value;
    }
    double mean = sum / size;
    for (double value : sorted) {
      squares += (value - mean) * (value - mean);
    }
    double deviation = Math.sqrt(squares / size);
    double middle = size == 0 ? Double.NaN : sorted[size / 2];
    int missing = values.length - size;
    return new Spread(values.length, missing, edges, List.of(), counts, 0, middle, mean, deviation);
  }

  /** The spread of levels, null being missing. Rare ones are not named. */
  public static Spread ofLevels(List<String> texts) {
    Map<String, Long> tally = new HashMap<>();
    int missing = 0;
    for (String text : texts) {
      if (text == null) {
        missing++;
      } else {
        tally.merge(text, 1L, Long::sum);
      }
    }
    List<LevelCount> top = LevelCount.frequent(tally, MOST_LEVELS);
    long[] counts = new long[top.size() + 1];
    counts[top.size()] = (long) texts.size() - missing;
    for (int i = 0; i < top.size(); i++) {
      counts[i] = top.get(i).count();
      counts[top.size()] -= counts[i];
    }
    long once = tally.values().stream().filter(count -> count == 1).count();
    List<String> names = top.stream().map(LevelCount::level).toList();
    double none = Double.NaN;
    return new Spread(texts.size(), missing, new double[0], names, counts, once, none, none, none);
  }

  /** The bin of a number. */
  public int bin(double value) {
    return bin(edges, value);
  }

  private static int bin(double[] edges, double value) {
    int at = Arrays.binarySearch(edges, value);
    return at < 0 ? -at - 1 : at;
  }

  /** The bin of a level. */
  public int bin(String level) {
    int at = levels.indexOf(level);
    return at < 0 ? levels.size() : at;
  }
}
