package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Column;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How often each class occurs at each of some places (levels of a category, stretches of a number),
 * smoothed toward what is expected there. How strongly, the rows decide: each is told by the others
 * (leave one out).
 */
final class Shares {
  /** Rows that what is expected counts for. */
  private static final double[] STRENGTHS = {1, 2, 4, 8, 16, 32, 64, 128, 256, 512};

  /** Finer differences are luck, and make bundles large. */
  private static final double STEP = 1e-3;

  private final double[][] expected;
  private final double[][] counts;
  private final double[] rows;

  /**
   * @param expected share of each class at each place, none of them 0
   */
  Shares(double[][] expected) {
    this.expected = expected;
    this.counts = new double[expected.length][expected[0].length];
    this.rows = new double[expected.length];
  }

  /** So many places where the same is expected. */
  static Shares alike(int places, double[] expected) {
    double[][] everywhere = new double[places][];
    Arrays.fill(everywhere, expected);
    return new Shares(everywhere);
  }

  /** Shares of some rows as a whole. */
  static double[] prior(Answers answers, int[] rows) {
    double[] prior = new double[answers.classes()];
    Arrays.fill(prior, 0.5);
    for (int row : rows) {
      prior[(int) answers.y()[row]]++;
    }
    double sum = rows.length + 0.5 * prior.length;
    return Arrays.stream(prior).map(count -> count / sum).toArray();
  }

  /** Takes in a row. */
  void add(int place, double answer) {
    counts[place][(int) answer]++;
    rows[place]++;
  }

  /** The shares, places x classes; null where what was expected tells the rows better. */
  double[][] smoothed() {
    double least = loss(Double.POSITIVE_INFINITY);
    double best = 0;
    for (double strength : STRENGTHS) {
      double loss = loss(strength);
      if (loss < least) {
        least = loss;
        best = strength;
      }
    }
    return best == 0 ? null : smoothed(best);
  }

  private double[][] smoothed(double strength) {
    double[][] shares = new double[counts.length][counts[0].length];
    for (int place = 0; place < shares.length; place++) {
      for (int c = 0; c < shares[place].length; c++) {
        double count = counts[place][c] + strength * expected[place][c];
        shares[place][c] = count / (rows[place] + strength);
      }
    }
    return shares;
  }

  /** Sum of the log losses of all rows, each told without itself. */
  private double loss(double strength) {
    double sum = 0;
    for (int place = 0; place < counts.length; place++) {
      for (int c = 0; c < counts[place].length; c++) {
        double count = counts[place][c];
        if (count > 0) {
          double given = expected[place][c];
          double told = (count - 1 + strength * given) / (rows[place] - 1 + strength);
          sum -= count * Math.log(Double.isInfinite(strength) ? given : told);
        }
      }
    }
    return sum;
  }

  /** How much more frequent each class is than usual, as logarithms, one place after the other. */
  static double[] over(double[] usual, double[]... shares) {
    double[] over = new double[shares.length * usual.length];
    for (int i = 0; i < over.length; i++) {
      int c = i % usual.length;
      double exact = Math.log(shares[i / usual.length][c] / usual[c]);
      over[i] = Math.round(exact / STEP) * STEP;
    }
    return over;
  }

  /** The same for the rows where a column is blank; zeros where they tell nothing. */
  static double[] blank(Column column, Answers answers, int[] rows, double[] usual) {
    Shares blank = alike(1, usual);
    for (int row : rows) {
      if (column.missing(row)) {
        blank.add(0, answers.y()[row]);
      }
    }
    double[][] shares = blank.rows[0] == 0 ? null : blank.smoothed();
    return shares == null ? new double[usual.length] : over(usual, shares);
  }

  /** Names of the features that a column becomes. */
  static List<String> names(Column column, int classes) {
    return IntStream.rangeClosed(1, classes)
        .mapToObj(c -> column.name() + " (speaks for answer " + c + ")")
        .toList();
  }
}
