package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * A number for linear learners: {@code (x - center) / scale}, clipped to {@code ±limit}; missing
 * becomes {@code fill} before that, with a second 0/1 feature saying so when wanted.
 *
 * @param source position of the column
 * @param column its name
 * @param fill what stands in for a missing value, usually the median
 * @param center what becomes 0
 * @param scale what becomes 1, positive
 * @param limit largest absolute outcome, positive
 * @param indicator whether missingness is a feature of its own
 */
public record ScaledOperator(
    int source,
    String column,
    double fill,
    double center,
    double scale,
    double limit,
    boolean indicator)
    implements Operator {
  public ScaledOperator {
    Objects.requireNonNull(column, "column");
    boolean finite = Double.isFinite(fill) && Double.isFinite(center) && Double.isFinite(scale);
    if (!finite || !(scale > 0) || !(limit > 0)) {
      throw new IllegalArgumentException(column + ": scaled by " + scale + " to " + limit);
    }
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return Indicators.features(source, column + " (scaled)", column, indicator);
  }

  @Override
  public int width() {
    return indicator ? 2 : 1;
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    Column values = table.column(source);
    int at = offset;
    for (int row = from; row < to; row++, at += width) {
      double value = values.number(row);
      boolean missing = Double.isNaN(value);
      double scaled = ((missing ? fill : value) - center) / scale;
      out[at] = Floats.of(Math.min(limit, Math.max(-limit, scaled)));
      if (indicator) {
        out[at + 1] = missing ? 1 : 0;
      }
    }
  }
}
