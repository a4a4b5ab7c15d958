package io.clickml.service.automl.blend;

import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.prepare.Answers;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * From which chance on the rarer of two answers is given.
 *
 * @param counts what counts more
 * @param answer index of the rarer answer, 0 or 1
 * @param from chance of that answer, 0 to 1
 */
public record Cut(Counts counts, int answer, double from) {
  private static final int DRAWS = 20;
  private static final double SAME = 1e-9;
  private static final double HALF = 0.5;

  /**
   * What giving the answer from there on does on some rows.
   *
   * @param called share of the rows that get it
   * @param caught share of the rows that have it and get it
   * @param right share of the rows that get it for which it is true; 0 when none gets it
   */
  public record Effect(double called, double caught, double right) {}

  /**
   * A cut for each thing that may count more, found on rows that were not learned from; none where
   * there are not two answers.
   *
   * @param margins calibrated
   * @param asked the one that counts in this training; its costs are used for costs only
   */
  public static List<Cut> all(Answers answers, double[] margins, Stakes asked, long seed) {
    List<Cut> cuts = new ArrayList<>();
    int rare = PlainMeasure.rare(answers);
    if (answers.classes() == 2) {
      for (Counts counts : Counts.values()) {
        if (counts != Counts.COSTS || asked.counts() == Counts.COSTS) {
          double from =
              counts == Counts.RIGHT ? HALF : best(answers, margins, asked.with(counts), seed);
          cuts.add(new Cut(counts, rare, from));
        }
      }
    }
    return cuts;
  }

  /** The likelier answer. */
  public static Cut likelier(Answers answers) {
    return new Cut(Counts.RIGHT, PlainMeasure.rare(answers), HALF);
  }

  /** The same as a chance of the second of the two answers. */
  public double ofSecond() {
    return answer == 1 ? from : 1 - from;
  }

  /** What it does on rows that it was not found on, or at least not learned from. */
  public Effect on(Answers answers, double[] margins) {
    double[] chances = chances(margins, answer);
    double called = 0;
    double hits = 0;
    double real = 0;
    for (int row = 0; row < chances.length; row++) {
      boolean is = answers.y()[row] == answer;
      boolean given = chances[row] >= from;
      real += is ? 1 : 0;
      called += given ? 1 : 0;
      hits += is && given ? 1 : 0;
    }
    return new Effect(
        called / chances.length, hits / Math.max(1, real), hits / Math.max(1, called));
  }

  /** An exact sweep: the worth of every cut, in the mean over draws of the rows. */
  private static double best(Answers answers, double[] margins, Stakes stakes, long seed) {
    int rare = PlainMeasure.rare(answers);
    double[] chances = chances(margins, rare);
    int[] order = Ranks.ascending(chances);
    double[] worth = new double[order.length + 1];
    SplittableRandom random = new SplittableRandom(seed);
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = new double[order.length];
      for (int i = 0; i < weights.length; i++) {
        weights[random.nextInt(weights.length)]++;
      }
      addWorth(answers, order, weights, stakes, worth);
    }
    double most = Double.NEGATIVE_INFINITY;
    double from = HALF;
    for (int i = 0; i <= order.length; i++) {
      double between = between(chances, order, i);
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
  private static void addWorth(
      Answers answers, int[] order, double[] weights, Stakes stakes, double[] worth) {
    int rare = PlainMeasure.rare(answers);
    double real = 0;
    for (int row : order) {
      real += answers.y()[row] == rare ? weights[row] : 0;
    }
    double called = 0;
    double hits = 0;
    worth[order.length] += stakes.worth(0, 0, real);
    for (int i = order.length - 1; i >= 0; i--) {
      called += weights[order[i]];
      hits += answers.y()[order[i]] == rare ? weights[order[i]] : 0;
      worth[i] += stakes.worth(hits, called, real);
    }
  }

  /** Half way between two neighbours; NaN where they have the same chance. */
  private static double between(double[] chances, int[] order, int place) {
    double below = place == 0 ? 0 : chances[order[place - 1]];
    double above = place == order.length ? 1 : chances[order[place]];
    return place > 0 && place < order.length && below == above ? Double.NaN : (below + above) / 2;
  }

  private static double[] chances(double[] margins, int rare) {
    return Arrays.stream(margins).map(m -> Softmax.chance(rare == 1 ? m : -m)).toArray();
  }
}
