package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * A number over what is usual for it in the row's level of a category; missing when the number is,
 * or when divided by zero.
 *
 * @param number position of the number's column
 * @param group position of the category's column
 * @param name of the feature, for example "income / usual for job"
 * @param levels levels with a mean of their own
 * @param means one per level
 * @param other mean for every other level
 * @param missing mean where the level is missing
 */
public record GroupRatioOperator(
    int number, int group, String name, Levels levels, double[] means, double other, double missing)
    implements Operator {
  public GroupRatioOperator {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(levels, "levels");
    means = means.clone();
    if (number == group || means.length != levels.size()) {
      throw new IllegalArgumentException(
          name + ": " + means.length + " means for " + levels.size() + " levels");
    }
  }

  @Override
  public int[] sources() {
    return new int[] {number, group};
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature(name, List.of(number, group), 0));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public boolean accepts(int source, ColumnType type) {
    return type.numeric() == (source == number);
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    Column numbers = table.column(number);
    int[] codes = levels.codes(table.column(group), from, to);
    int at = offset;
    for (int i = 0; i < codes.length; i++, at += width) {
      double usual = codes[i] < means.length ? means[codes[i]] : beyond(codes[i]);
      out[at] = Floats.of(usual == 0 ? Double.NaN : numbers.number(from + i) / usual);
    }
  }

  private double beyond(int code) {
    return code == means.length ? other : missing;
  }
}
