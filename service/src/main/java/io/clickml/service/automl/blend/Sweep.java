package io.clickml.service.automl.blend;

import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.prepare.Answers;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** Tries every cut of some rows at once: what each is worth in the mean over draws of the rows. */
final class Sweep {
  private static final int DRAWS = 20;
  private static final double SAME = 1e-9;
  private static final double HALF = 0.5;

  private final double[] chances;
  private final boolean[] real;
  private final int[][] draws;

  /**
   * @param chances of the looked-for answer, per row
   * @param answer its index
   */
  Sweep(Answers answers, double[] chances, int answer, long seed) {
    int[] order = Ranks.ascending(chances);
    int rows = order.length;
    this.chances = new double[rows];
    this.real = new boolean[rows];
    int[] places = new int[rows];
    for (int i = 0; i < rows; i++) {
      this.chances[i] = chances[order[i]];
      this.real[i] = answers.y()[order[i]] == answer;
      places[order[i]] = i;
    }
    SplittableRandom random = new SplittableRandom(seed);
    this.draws = new int[DRAWS][rows];
    for (int[] draw : draws) {
      for (int i = 0; i < rows; i++) {
        draw[places[random.nextInt(rows)]]++;
      }
    }
  }

  /** The chance from which on giving the answer is worth most; the nearest to a half of equals. */
  double best(Stakes stakes) {
    double[] worth = new double[chances.length + 1];
    for (int[] draw : draws) {
      addWorth(draw, stakes, worth);
    }
    double most = Double.NEGATIVE_INFINITY;
    double from = HALF;
    for (int i = 0; i <= chances.length; i++) {
      double between = between(i);
      boolean better = worth[i] > most + SAME;
      boolean tied = Math.abs(worth[i] - most) <= SAME;
      if (!Double.isNaN(between)
          && (better || (tied && Math.abs(between - HALF) < Math.abs(from - HALF)))) {
        most = Math.max(most, worth[i]);
        from = between;
      }
    }
    return from;
  }

  /** Adds what each cut is worth: place i gives the answer to the rows from place i on. */
  private void addWorth(int[] draw, Stakes stakes, double[] worth) {
    double all = IntStream.range(0, draw.length).filter(i -> real[i]).map(i -> draw[i]).sum();
    double called = 0;
    double hits = 0;
    worth[draw.length] += stakes.worth(0, 0, all);
    for (int i = draw.length - 1; i >= 0; i--) {
      called += draw[i];
      hits += real[i] ? draw[i] : 0;
      worth[i] += stakes.worth(hits, called, all);
    }
  }

  /** Half way between two neighbours; NaN where they have the same chance. */
  private double between(int place) {
    double below = place == 0 ? 0 : chances[place - 1];
    double above = place == chances.length ? 1 : chances[place];
    return place > 0 && place < chances.length && below == above ? Double.NaN : (below + above) / 2;
  }
}
