package io.clickml.service.automl.report;

import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Explanation;
import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Table;
import java.util.SplittableRandom;

/** How much each column matters: the mean size of its effect on a sample of rows. */
public final class Importances {
  /** Tree nodes times rows that may be visited: about a second. */
  private static final long WORK = 8_000_000;

  private static final int LEAST_ROWS = 20;
  private static final int MOST_ROWS = 300;

  private Importances() {}

  /** The share of each input, together 1 (or 0 when no column has any effect). */
  public static double[] of(Scorer scorer, Blend blend, Table table, long seed) {
    int inputs = table.columns().size();
    double[] sums = new double[inputs];
    long rows = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, WORK / (1 + nodes(blend))));
    Table sample = table.rows(draw(table.rows(), (int) rows, seed));
    for (Explanation told : scorer.explain(sample, ScoreOptions.withReasons(1))) {
      for (int i = 0; i < inputs; i++) {
        sums[i] += Math.abs(told.effects()[i]);
      }
    }
    double total = 0;
    for (double sum : sums) {
      total += sum;
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

  private static int[] draw(int from, int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] rows = new int[Math.min(from, count)];
    for (int i = 0; i < rows.length; i++) {
      rows[i] = from <= count ? i : random.nextInt(from);
    }
    return rows;
  }
}
