package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * A number, date or yes/no as it is, optionally clipped; missing stays missing.
 *
 * @param source position of the column
 * @param column its name
 * @param low smallest value let through, {@code -Infinity} for all
 * @param high largest value let through, {@code Infinity} for all
 */
public record NumberOperator(int source, String column, double low, double high)
    implements Operator {
  public NumberOperator {
    Objects.requireNonNull(column, "column");
    if (!(low <= high)) {
      throw new IllegalArgumentException(column + ": clipped to " + low + " .. " + high);
    }
  }

  /** Not clipped. */
  public static NumberOperator of(int source, String column) {
    return new NumberOperator(source, column, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature(column, source, 0));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    Column values = table.column(source);
    int at = offset;
    for (int row = from; row < to; row++, at += width) {
      out[at] = Floats.of(Math.min(high, Math.max(low, values.number(row))));
    }
  }
}
