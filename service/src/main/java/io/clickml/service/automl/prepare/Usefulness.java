package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Column;
import io.clickml.service.automl.blend.Ranks;
import java.util.Arrays;

/** Finds out whether a number alone says anything about the answer, on rows it was not tuned to. */
final class Usefulness {
  private static final int MOST_ROWS = 20_000;
  private static final int PARTS = 3;
  private static final int BINS = 6;
  private static final double SMOOTHING = 2;

  /**
   * Standard errors that luck seldom reaches: the usual answers of ranges are tuned to other rows.
   */
  private static final double SURELY = 1;

  /** One in so many numbers that say nothing may look as if they rose with the answer. */
  private static final double LUCK = 20;

  /** A correlation of ranks that is hardly worth learning, however certain. */
  private static final double LEAST_TREND = 0.05;

  private final double[] values;
  private final double[][] targets;
  private final int[] part;

  private Usefulness(Column column, Answers answers, long seed) {
    int[] rows = Draw.some(column.size(), MOST_ROWS, seed);
    this.values = Arrays.stream(rows).mapToDouble(column::number).toArray();
    this.part = Folds.deal(rows, answers, PARTS, seed);
    this.targets = new double[Math.max(1, answers.classes())][rows.length];
    for (int kind = 0; kind < targets.length; kind++) {
      for (int i = 0; i < rows.length; i++) {
        double answer = answers.y()[rows[i]];
        targets[kind][i] = answers.classes() == 0 ? answer : answer == kind ? 1 : 0;
      }
    }
  }

  /**
   * Whether the usual answers of a few ranges of the number come nearer to the answers of other
   * rows (in squares) than the mean of all does, or the answers rise or fall with the number.
   *
   * @param surely whether coming nearer by luck does not count
   */
  static boolean tells(Column column, Answers answers, long seed, boolean surely) {
    Usefulness number = new Usefulness(column, answers, seed);
    return number.comesNearer(surely ? SURELY : 0) || number.rises();
  }

  private boolean comesNearer(double errors) {
    double[] gained = new double[values.length];
    int[] bins = bins();
    for (double[] y : targets) {
      for (int p = 0; p < PARTS; p++) {
        gain(y, bins, p, gained);
      }
    }
    double sum = Arrays.stream(gained).sum();
    double squares = Arrays.stream(gained).map(gain -> gain * gain).sum();
    return sum > errors * Math.sqrt(Math.max(0, squares - sum * sum / gained.length));
  }

  private void gain(double[] y, int[] bins, int checked, double[] gained) {
    double[] sums = new double[BINS];
    double[] counts = new double[BINS];
    for (int i = 0; i < y.length; i++) {
      if (part[i] != checked) {
        sums[bins[i]] += y[i];
        counts[bins[i]]++;
      }
    }
    double mean = Arrays.stream(sums).sum() / Math.max(1, Arrays.stream(counts).sum());
    for (int i = 0; i < y.length; i++) {
      if (part[i] == checked) {
        double usual = (sums[bins[i]] + SMOOTHING * mean) / (counts[bins[i]] + SMOOTHING);
        gained[i] += (y[i] - mean) * (y[i] - mean) - (y[i] - usual) * (y[i] - usual);
      }
    }
  }

  /** Whether the ranks of the number and of the answers go together, for any class. */
  private boolean rises() {
    double[] ranks = ranks(values);
    // Each class is another chance for luck; the tail of the normal distribution beyond z is less
    // than exp(-z²/2).
    double least = Math.sqrt(2 * Math.log(LUCK * targets.length) / values.length);
    return Arrays.stream(targets)
        .anyMatch(y -> Math.abs(correlation(ranks, ranks(y))) > Math.max(LEAST_TREND, least));
  }

  private static double correlation(double[] one, double[] other) {
    double mean = (one.length - 1) / 2.0;
    double together = 0;
    double ofOne = 0;
    double ofOther = 0;
    for (int i = 0; i < one.length; i++) {
      together += (one[i] - mean) * (other[i] - mean);
      ofOne += (one[i] - mean) * (one[i] - mean);
      ofOther += (other[i] - mean) * (other[i] - mean);
    }
    return ofOne * ofOther > 0 ? together / Math.sqrt(ofOne * ofOther) : 0;
  }

  /** From 0 on; equal values share the mean of their ranks. */
  private static double[] ranks(double[] of) {
    int[] order = Ranks.ascending(of);
    double[] ranks = new double[of.length];
    for (int from = 0; from < order.length; ) {
      int to = from + 1;
      while (to < order.length && of[order[to]] == of[order[from]]) {
        to++;
      }
      for (int i = from; i < to; i++) {
        ranks[order[i]] = (from + to - 1) / 2.0;
      }
      from = to;
    }
    return ranks;
  }

  private int[] bins() {
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
