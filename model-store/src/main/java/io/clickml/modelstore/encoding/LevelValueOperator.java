package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * Each level becomes fixed numbers: the target's mean per level (one per class), its frequency, its
 * place in an order.
 *
 * @param source position of the column
 * @param names of the features made, for example "job (mean of churn)"
 * @param levels levels with numbers of their own
 * @param values {@code levels x names}, row-major
 * @param unseen numbers of every other level
 * @param missing numbers when the value is missing; NaN leaves it missing
 */
public record LevelValueOperator(
    int source,
    List<String> names,
    Levels levels,
    double[] values,
    double[] unseen,
    double[] missing)
    implements Operator {
  public LevelValueOperator {
    names = List.copyOf(names);
    Objects.requireNonNull(levels, "levels");
    values = values.clone();
    unseen = unseen.clone();
    missing = missing.clone();
    int width = names.size();
    boolean fits = values.length == (long) levels.size() * width;
    if (!fits || unseen.length != width || missing.length != width) {
      throw new IllegalArgumentException(
          names + ": " + values.length + " values for " + levels.size() + " levels");
    }
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return names.stream().map(name -> new Feature(name, source, 0)).toList();
  }

  @Override
  public int width() {
    return names.size();
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    int[] codes = levels.codes(table.column(source), from, to);
    int own = names.size();
    int at = offset;
    for (int i = 0; i < codes.length; i++, at += width) {
      boolean known = codes[i] < levels.size();
      double[] numbers = known ? values : codes[i] == levels.size() ? unseen : missing;
      int first = known ? codes[i] * own : 0;
      for (int j = 0; j < own; j++) {
        out[at + j] = Floats.of(numbers[first + j]);
      }
    }
  }

  @Override
  public boolean accepts(ColumnType type) {
    return !type.numeric();
  }
}
