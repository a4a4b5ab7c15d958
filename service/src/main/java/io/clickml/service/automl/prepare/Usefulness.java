package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Column;
import java.util.Arrays;

/** Finds out whether a number alone says anything about the answer, on rows it was not tuned to. */
final class Usefulness {
  private static final int MOST_ROWS = 20_000;
  private static final int PARTS = 3;
  private static final int BINS = 12;
  private static final double SMOOTHING = 2;

  private Usefulness() {}

  /**
   * Whether the usual answers of a dozen ranges of the number come nearer to the answers of other
   * rows (in squares) than the mean of all does.
   */
  static boolean tells(Column column, Answers answers, long seed) {
    int[] rows = Draw.some(column.size(), MOST_ROWS, seed);
    int[] part = Folds.deal(rows, answers, PARTS, seed);
    int[] bins = bins(column, rows);
    double gained = 0;
    for (int kind = 0; kind < Math.max(1, answers.classes()); kind++) {
      double[] y = new double[rows.length];
      for (int i = 0; i < y.length; i++) {
        double answer = answers.y()[rows[i]];
        y[i] = answers.classes() == 0 ? answer : answer == kind ? 1 : 0;
      }
      for (int p = 0; p < PARTS; p++) {
        gained += gained(y, bins, part, p);
      }
    }
    return gained > 0;
  }

  private static double gained(double[] y, int[] bins, int[] part, int checked) {
    double[] sums = new double[BINS];
    double[] counts = new double[BINS];
    for (int i = 0; i < y.length; i++) {
      if (part[i] != checked) {
        sums[bins[i]] += y[i];
        counts[bins[i]]++;
      }
    }
    double mean = Arrays.stream(sums).sum() / Math.max(1, Arrays.stream(counts).sum());
    double gained = 0;
    for (int i = 0; i < y.length; i++) {
      if (part[i] == checked) {
        double usual = (sums[bins[i]] + SMOOTHING * mean) / (counts[bins[i]] + SMOOTHING);
        gained += (y[i] - mean) * (y[i] - mean) - (y[i] - usual) * (y[i] - usual);
      }
    }
    return gained;
  }

  private static int[] bins(Column column, int[] rows) {
    double[] values = Arrays.stream(rows).mapToDouble(column::number).toArray();
    double[] sorted = values.clone();
    Arrays.sort(sorted);
    int[] bins = new int[values.length];
    for (int i = 0; i < bins.length; i++) {
      int place = Arrays.binarySearch(sorted, values[i]);
      bins[i] = (int) ((long) Math.max(0, place) * BINS / sorted.length);
    }
    return bins;
  }
}
