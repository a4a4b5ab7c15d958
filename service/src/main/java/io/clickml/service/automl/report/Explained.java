package io.clickml.service.automl.report;

import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Explanation;
import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Split;
import java.util.Arrays;

/**
 * What each column did to the answers of some of the rows that were not learned from.
 *
 * @param drawn which of these rows, at most 300
 * @param classes index of the class that the effects speak of, per row; -1 for numbers
 * @param effects per row and input column, in chance of that class or in the target's unit
 */
public record Explained(int[] drawn, int[] classes, double[][] effects) {
  /** Tree nodes times rows that may be visited: some tenths of a second. */
  private static final long WORK = 20_000_000;

  private static final int LEAST_ROWS = 20;
  private static final int MOST_ROWS = 300;

  /** So many first, or this part of all while there is time; more at once cost much less each. */
  private static final int FIRST = 5;

  private static final int FIRST_PART = 8;

  private static final int FASTER = 4;
  private static final double SURELY = 0.5;

  /** When no row was explained. */
  public static final Explained NOTHING = new Explained(new int[0], new int[0], new double[0][]);

  /** How many rows tell enough. */
  public static int rows(Blend blend) {
    return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, WORK / (1 + nodes(blend))));
  }

  /**
   * Explains so many rows, or fewer when the deadline comes first.
   *
   * @param inputs of the rows that were not learned from
   */
  public static Explained of(Scorer scorer, Table inputs, int most, long seed, Deadline deadline) {
    // A larger draw begins with the rows of a smaller one: a replay explains the same ones.
    int[] shuffled = Draw.shuffled(Split.all(inputs.rows()).train(), seed);
    int[] drawn = Arrays.copyOf(shuffled, Math.min(most, shuffled.length));
    int[] classes = new int[drawn.length];
    double[][] effects = new double[drawn.length][];
    int done = 0;
    int next = deadline.over() ? FIRST : Math.max(FIRST, drawn.length / FIRST_PART);
    while (done < drawn.length && !(done > 0 && deadline.over())) {
      long start = deadline.now();
      int end = Math.min(drawn.length, done + next);
      Table rows = inputs.rows(Arrays.copyOfRange(drawn, done, end));
      Explanation[] told = scorer.explain(rows, ScoreOptions.withReasons(1));
      double[] scores = scorer.scores(rows, ScoreOptions.withReasons(0));
      int width = scores.length / told.length;
      for (int i = 0; i < told.length; i++) {
        effects[done + i] = told[i].effects();
        classes[done + i] = width == 1 ? -1 : spokenOf(told[i], scores, i * width, width);
      }
      double each = Deadline.seconds(start, deadline.now()) / told.length;
      next = next(next, deadline.secondsLeft() / Math.max(each, 1e-9));
      done = end;
    }
    return new Explained(
        Arrays.copyOf(drawn, done), Arrays.copyOf(classes, done), Arrays.copyOf(effects, done));
  }

  /**
   * How many to explain at once.
   *
   * @param last as many as that were explained just now
   * @param possible as many as there is time for, if they do not become cheaper
   */
  private static int next(int last, double possible) {
    return (int) Math.max(FIRST, Math.min(FASTER * last, SURELY * possible));
  }

  /** Base and effects add up to the chance of the class they speak of. */
  private static int spokenOf(Explanation told, double[] scores, int from, int width) {
    double chance = told.base();
    for (double effect : told.effects()) {
      chance += effect;
    }
    int nearest = 0;
    for (int c = 1; c < width; c++) {
      double off = Math.abs(scores[from + c] - chance);
      nearest = off < Math.abs(scores[from + nearest] - chance) ? c : nearest;
    }
    return nearest;
  }

  /** The share of each input in the mean size of effects, together 1 (or 0 without any effect). */
  double[] shares(int inputs) {
    double[] sums = new double[inputs];
    double total = 0;
    for (double[] row : effects) {
      for (int i = 0; i < inputs; i++) {
        sums[i] += Math.abs(row[i]);
        total += Math.abs(row[i]);
      }
    }
    for (int i = 0; i < inputs && total > 0; i++) {
      sums[i] /= total;
    }
    return sums;
  }

  private static long nodes(Blend blend) {
    long nodes = 0;
    for (Member member : blend.members()) {
      nodes += member.model() instanceof Forest forest ? forest.arrays().split().length : 0;
    }
    return nodes;
  }
}
