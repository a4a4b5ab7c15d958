package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * A category as its native code. Missing stays missing (NaN).
 *
 * @param source position of the column
 * @param column its name
 * @param levels levels with a code of their own
 * @param other whether all other levels share one more code (the last); else they are missing
 */
public record CategoryOperator(int source, String column, Levels levels, boolean other)
    implements Operator {
  public CategoryOperator {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(levels, "levels");
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature(column, source, Math.max(1, levels.size() + (other ? 1 : 0))));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    int[] codes = levels.codes(table.column(source), from, to);
    int known = levels.size() + (other ? 1 : 0);
    int at = offset;
    for (int i = 0; i < codes.length; i++, at += width) {
      out[at] = codes[i] < known ? codes[i] : Float.NaN;
    }
  }
}
