package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * One 0/1 feature per level, for linear learners.
 *
 * @param source position of the column
 * @param column its name
 * @param levels levels with a feature of their own
 * @param other whether all other levels share a feature, after those
 * @param missing whether missing has a feature, the last; else all are 0
 */
public record OneHotOperator(
    int source, String column, Levels levels, boolean other, boolean missing) implements Operator {
  public OneHotOperator {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(levels, "levels");
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    List<Feature> features = new ArrayList<>(width());
    levels.names().forEach(level -> features.add(feature(" = " + level)));
    if (other) {
      features.add(feature(" (other)"));
    }
    if (missing) {
      features.add(feature(" (missing)"));
    }
    return List.copyOf(features);
  }

  @Override
  public int width() {
    return levels.size() + (other ? 1 : 0) + (missing ? 1 : 0);
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    int[] codes = levels.codes(table.column(source), from, to);
    int size = levels.size();
    int own = width();
    int at = offset;
    for (int i = 0; i < codes.length; i++, at += width) {
      for (int j = 0; j < own; j++) {
        out[at + j] = 0;
      }
      boolean hot = codes[i] < size || (codes[i] == size ? other : missing);
      if (hot) {
        out[at + (codes[i] <= size ? codes[i] : own - 1)] = 1;
      }
    }
  }

  private Feature feature(String suffix) {
    return new Feature(column + suffix, source, 0);
  }
}
