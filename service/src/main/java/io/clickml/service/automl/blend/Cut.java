package io.clickml.service.automl.blend;

import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Stakes;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/**
 * From which chance on the rarer of two answers is given.
 *
 * @param counts what counts more
 * @param answer index of the rarer answer, 0 or 1
 * @param from chance of that answer, 0 to 1
 */
public record Cut(Counts counts, int answer, double from) {
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
    if (answers.classes() != 2) {
      return List.of();
    }
    int rare = PlainMeasure.rare(answers);
    Sweep sweep = new Sweep(answers, chances(margins, rare), rare, seed);
    return Stream.of(Counts.values())
        .filter(counts -> counts != Counts.COSTS || asked.counts() == Counts.COSTS)
        .parallel()
        .map(counts -> new Cut(counts, rare, from(counts, sweep, asked)))
        .toList();
  }

  private static double from(Counts counts, Sweep sweep, Stakes asked) {
    return counts == Counts.RIGHT ? HALF : sweep.best(asked.with(counts));
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

  private static double[] chances(double[] margins, int rare) {
    return Arrays.stream(margins).map(m -> Softmax.chance(rare == 1 ? m : -m)).toArray();
  }
}
