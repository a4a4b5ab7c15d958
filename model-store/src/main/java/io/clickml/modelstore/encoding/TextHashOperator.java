package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * Counts of chosen words and pairs of words, named by their hash, which keeps the words themselves
 * out of the model's file.
 *
 * @param source position of the column
 * @param column its name
 * @param hashes of the words and pairs counted, rising (see {@link Words})
 * @param pairs whether pairs of neighbouring words count too
 */
public record TextHashOperator(int source, String column, int[] hashes, boolean pairs)
    implements Operator {
  public TextHashOperator {
    Objects.requireNonNull(column, "column");
    hashes = hashes.clone();
    for (int i = 1; i < hashes.length; i++) {
      if (hashes[i - 1] >= hashes[i]) {
        throw new IllegalArgumentException(column + ": hashes must rise");
      }
    }
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return Arrays.stream(hashes)
        .mapToObj(
            hash -> new Feature(column + " (word #" + Integer.toHexString(hash) + ")", source, 0))
        .toList();
  }

  @Override
  public int width() {
    return hashes.length;
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    TextRows.Block block = new TextRows.Block(table, from, to, out, width, offset);
    TextRows.fill(block, source, hashes.length, this::count);
  }

  private void count(String text, float[] counts) {
    Words.hashes(
        text,
        pairs,
        hash -> {
          int found = Arrays.binarySearch(hashes, hash);
          if (found >= 0) {
            counts[found]++;
          }
        });
  }
}
