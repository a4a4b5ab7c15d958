package io.clickml.service.automl.report;

import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Explanation;
import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/** How much each column matters: the mean size of its effect on a sample of rows. */
public final class Importances {
  /** Tree nodes times rows that may be visited: about a second. */
  private static final long WORK = 8_000_000;

  private static final int LEAST_ROWS = 20;
  private static final int MOST_ROWS = 300;
  private static final int AT_ONCE = 5;

  private Importances() {}

  /**
   * What was found.
   *
   * @param shares of each input, together 1 (or 0 when no column has any effect)
   * @param rows of the sample
   */
  public record Found(double[] shares, int rows) {}

  /** How large a sample tells enough. */
  public static int rows(Blend blend) {
    return (int) Math.max(LEAST_ROWS, Math.min(MOST_ROWS, WORK / (1 + nodes(blend))));
  }

  /**
   * The shares on a sample of so many rows, or fewer when the deadline comes first.
   *
   * @param table rows with the inputs of the model
   */
  public static Found of(Scorer scorer, Table table, int rows, long seed, Deadline deadline) {
    double[] sums = new double[table.columns().size()];
    int[] sample = draw(table.rows(), rows, seed);
    int done = 0;
    while (done < sample.length && !(done > 0 && deadline.over())) {
      int[] some = Arrays.copyOfRange(sample, done, Math.min(sample.length, done + AT_ONCE));
      for (Explanation told : scorer.explain(table.rows(some), ScoreOptions.withReasons(1))) {
        for (int i = 0; i < sums.length; i++) {
          sums[i] += Math.abs(told.effects()[i]);
        }
      }
      done += some.length;
    }
    return new Found(shares(sums), done);
  }

  private static double[] shares(double[] sums) {
    double total = 0;
    for (double sum : sums) {
      total += sum;
    }
    for (int i = 0; i < sums.length && total > 0; i++) {
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

  /** A larger draw begins with the rows of a smaller one. */
  private static int[] draw(int from, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows = IntStream.range(0, from).toArray();
    for (int i = 0; i < Math.min(from, count); i++) {
      int other = i + random.nextInt(from - i);
      int swap = rows[i];
      rows[i] = rows[other];
      rows[other] = swap;
    }
    return Arrays.copyOf(rows, Math.min(from, count));
  }
}
