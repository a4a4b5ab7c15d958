package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;

/**
 * How many of some columns are missing in a row.
 *
 * @param sources positions of the columns
 */
public record MissingCountOperator(int[] sources) implements Operator {
  public MissingCountOperator {
    sources = sources.clone();
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature("missing cells", List.of(), 0));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public boolean accepts(ColumnType type) {
    return true;
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    for (int row = from, at = offset; row < to; row++, at += width) {
      out[at] = 0;
    }
    for (int source : sources) {
      Column column = table.column(source);
      for (int row = from, at = offset; row < to; row++, at += width) {
        out[at] += column.missing(row) ? 1 : 0;
      }
    }
  }
}
