package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.HashMap;
import java.util.Map;

/** Finds rows that are equal, so that a twin never stands on the other side of a split. */
public final class Groups {
  private static final long PRIME = 0x9E3779B97F4A7C15L;

  private Groups() {}

  /** The number of the group of each row, by first appearance. */
  public static int[] of(Table table) {
    long[] hashes = new long[table.rows()];
    for (Column column : table.columns()) {
      for (int row = 0; row < hashes.length; row++) {
        long value =
            column.numeric() ? Double.doubleToLongBits(column.number(row)) : column.code(row);
        long mixed = (hashes[row] ^ value) * PRIME;
        hashes[row] = mixed ^ (mixed >>> 29);
      }
    }
    Map<Long, Integer> numbers = new HashMap<>();
    int[] groups = new int[hashes.length];
    for (int row = 0; row < hashes.length; row++) {
      Integer known = numbers.putIfAbsent(hashes[row], numbers.size());
      groups[row] = known == null ? numbers.size() - 1 : known;
    }
    return groups;
  }
}
