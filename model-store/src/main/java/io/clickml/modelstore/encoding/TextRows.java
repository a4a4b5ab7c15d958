package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.function.BiConsumer;

/** Works out the features of texts once per distinct text of a block, or row by row if cheaper. */
final class TextRows {
  private TextRows() {}

  /**
   * Fills {@code own} features per row of a block; missing texts get NaN.
   *
   * @param write fills the zeroed features of one text
   */
  static void fill(Block block, int source, int own, BiConsumer<String, float[]> write) {
    Column column = block.table().column(source);
    int distinct = column.levels().size();
    boolean remember = distinct <= (block.to() - block.from()) / 2;
    float[][] known = remember ? new float[distinct][] : null;
    float[] missing = new float[own];
    Arrays.fill(missing, Float.NaN);
    int at = block.offset();
    for (int row = block.from(); row < block.to(); row++, at += block.width()) {
      int code = column.code(row);
      float[] features = code < 0 ? missing : known == null ? null : known[code];
      if (features == null) {
        features = new float[own];
        write.accept(column.levels().get(code), features);
        if (known != null) {
          known[code] = features;
        }
      }
      System.arraycopy(features, 0, block.out(), at, own);
    }
  }

  /** Where features of a range of rows go, see {@link Operator#apply}. */
  record Block(Table table, int from, int to, float[] out, int width, int offset) {}
}
