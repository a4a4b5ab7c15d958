package io.clickml.service.automl.prepare;

import io.clickml.service.automl.Settings;
import io.clickml.service.automl.blend.Ranks;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Deals rows into parts: the same mix of answers in each, equal rows in the same part. The order of
 * the rows does not matter.
 */
public final class Folds {
  private static final int LEAST_DISTINCT = 5;
  private static final int TINY = 80;
  private static final int SMALL = 2_000;
  private static final int MIDDLE = 30_000;
  private static final int LARGE = 100_000;
  private static final int QUANTILES = 10;

  /** Where there are more for each second, fewer folds and so more candidates bring more. */
  private static final double ROWS_A_SECOND = 1_000;

  private Folds() {}

  /**
   * How rows are dealt.
   *
   * @param parts equal parts
   * @param checked how many of them serve as check rows, one after the other; where rows are many,
   *     some parts tell enough
   */
  record Plan(int parts, int checked) {
    static Plan of(int rows, int threads, double seconds) {
      if (rows < TINY) {
        return new Plan(5, 5);
      }
      if (rows < SMALL || rows < Math.min(MIDDLE, ROWS_A_SECOND * seconds)) {
        int parts = rows < SMALL ? 8 : rows < MIDDLE / 3 ? 6 : 4;
        return new Plan(parts, parts);
      }
      // One part for each thread: all of them are busy, and nobody waits for a second round.
      return rows < LARGE
          ? new Plan(5, Math.max(2, Math.min(5, threads)))
          : new Plan(Math.max(10, rows / 20_000), 1);
    }

    /** Fewer parts where there are few different rows, but always two. */
    Plan atMost(int most) {
      int fewer = Math.max(2, Math.min(parts, most));
      return new Plan(fewer, Math.min(checked, fewer));
    }
  }

  /**
   * The splits of some rows. Copies stand on the same side, as long as each fold has some different
   * rows to be checked on.
   *
   * @param rows to deal
   * @param answers of all rows, and which of them are copies
   * @param settings seed, threads that will learn side by side, and seconds to do it in
   */
  public static List<Split> of(int[] rows, Answers answers, Settings settings) {
    Plan plan = Plan.of(rows.length, settings.threads(), settings.budgetSeconds());
    long seed = settings.seed();
    int distinct = answers.rows(rows).distinct();
    if (distinct == rows.length || distinct >= LEAST_DISTINCT * plan.parts()) {
      return splits(plan, rows, answers, seed);
    }
    List<Split> few = splits(plan.atMost(distinct / LEAST_DISTINCT), rows, answers, seed);
    boolean whole = few.stream().allMatch(split -> whole(split, answers));
    return whole ? few : splits(plan, rows, answers.in(Split.all(answers.rows()).train()), seed);
  }

  /** Whether there are rows on both sides, and every class that is checked was learned. */
  private static boolean whole(Split split, Answers answers) {
    if (split.check().length == 0 || split.train().length == 0) {
      return false;
    }
    if (answers.classes() == 0) {
      return true;
    }
    int all = Math.min(answers.classes(), answers.differing());
    return answers.rows(split.train()).differing() == all;
  }

  private static List<Split> splits(Plan plan, int[] rows, Answers answers, long seed) {
    int[] part = deal(rows, answers, plan.parts(), seed);
    List<Split> splits = new ArrayList<>();
    for (int fold = 0; fold < plan.checked(); fold++) {
      splits.add(new Split(fold, pick(rows, part, fold, false), pick(rows, part, fold, true)));
    }
    return splits;
  }

  /** The part of each row, from 0 to {@code parts - 1}. */
  public static int[] deal(int[] rows, Answers answers, int parts, long seed) {
    int[] groups = answers.units();
    int[] shuffled = shuffled(rows.length, seed);
    double[] strata = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      strata[i] = answers.y()[rows[shuffled[i]]];
    }
    if (answers.classes() == 0) {
      strata = deciles(strata);
    }
    int[] partOfGroup = new int[Arrays.stream(groups).max().orElse(0) + 1];
    Arrays.fill(partOfGroup, -1);
    int[] part = new int[rows.length];
    int next = 0;
    for (int position : Ranks.ascending(strata)) {
      int row = shuffled[position];
      int group = groups[rows[row]];
      if (partOfGroup[group] < 0) {
        partOfGroup[group] = next++ % parts;
      }
      part[row] = partOfGroup[group];
    }
    return part;
  }

  /** Those of the rows that lie in the given part, or those that do not, in their order. */
  public static int[] pick(int[] rows, int[] part, int wanted, boolean inside) {
    int[] picked = new int[rows.length];
    int count = 0;
    for (int i = 0; i < rows.length; i++) {
      if ((part[i] == wanted) == inside) {
        picked[count++] = rows[i];
      }
    }
    return Arrays.copyOf(picked, count);
  }

  private static double[] deciles(double[] y) {
    int[] order = Ranks.ascending(y);
    double[] decile = new double[y.length];
    for (int i = 0; i < order.length; i++) {
      long tenth = (long) i * QUANTILES / order.length;
      decile[order[i]] = tenth;
    }
    return decile;
  }

  static int[] shuffled(int count, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] order = new int[count];
    for (int i = 0; i < count; i++) {
      int other = random.nextInt(i + 1);
      order[i] = order[other];
      order[other] = i;
    }
    return order;
  }
}
