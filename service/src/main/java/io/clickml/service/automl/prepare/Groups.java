package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Finds rows that are copies, so that a copy never stands on the other side of a split. Where the
 * columns hold few different values, rows agree without being copies: how many would, is seen when
 * every column is shuffled by itself.
 */
public final class Groups {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  /** Columns that go together bring more equal rows than chance, up to here. */
  private static final double MOST_EQUAL = 1.5;

  private static final double LEAST_DISTINCT = 0.5;

  private static final int LEAST = 10;

  private Groups() {}

  /**
   * The number of the group of each row, by first appearance; each row has its own when rows agree
   * no more than by chance, or when next to nothing would be left.
   */
  public static int[] of(Table table) {
    int[] groups = equal(table, 0);
    int distinct = count(groups);
    boolean copies = distinct < groups.length && distinct >= LEAST && !byChance(table, distinct);
    return copies ? groups : Split.all(groups.length).train();
  }

  private static boolean byChance(Table table, int distinct) {
    int shuffled = count(equal(table, 1));
    int rows = table.rows();
    return distinct >= LEAST_DISTINCT * shuffled
        && rows - distinct <= MOST_EQUAL * (rows - shuffled);
  }

  private static int count(int[] groups) {
    return Arrays.stream(groups).max().orElse(-1) + 1;
  }

  /**
   * Numbers of equal rows.
   *
   * @param seed 0 takes the rows as they are, any other shuffles each column
   */
  private static int[] equal(Table table, int seed) {
    long[] hashes = new long[table.rows()];
    int[] rows = Split.all(hashes.length).train();
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.column(c);
      int[] order = seed == 0 ? rows : Folds.shuffled(hashes.length, seed + c);
      for (int i = 0; i < hashes.length; i++) {
        int row = order[i];
        long value =
            column.numeric() ? Double.doubleToLongBits(column.number(row)) : column.code(row);
        long mixed = (hashes[i] ^ value) * PRIME;
        hashes[i] = mixed ^ (mixed >>> 29);
      }
    }
    if (allDifferent(hashes)) {
      return rows;
    }
    Map<Long, Integer> numbers = new HashMap<>();
    int[] groups = new int[hashes.length];
    for (int row = 0; row < hashes.length; row++) {
      Integer known = numbers.putIfAbsent(hashes[row], numbers.size());
      groups[row] = known == null ? numbers.size() - 1 : known;
    }
    return groups;
  }

  /** Usual, and seen without a map of a million entries. */
  private static boolean allDifferent(long[] hashes) {
    long[] sorted = hashes.clone();
    Arrays.sort(sorted);
    for (int i = 1; i < sorted.length; i++) {
      if (sorted[i] == sorted[i - 1]) {
        return false;
      }
    }
    return true;
  }
}
