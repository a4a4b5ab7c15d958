package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * A number becomes fixed numbers, for example how much more frequent each class is there: linear
 * between {@code knots}, flat outside.
 *
 * @param source position of the column
 * @param names of the features made, for example "age (answer 1)"
 * @param knots values in strictly rising order, at least one
 * @param values {@code knots x names}, row-major
 * @param missing numbers when the value is missing
 */
public record NumberValueOperator(
    int source, List<String> names, double[] knots, double[] values, double[] missing)
    implements Operator {
  public NumberValueOperator {
    names = List.copyOf(names);
    knots = knots.clone();
    values = values.clone();
    missing = missing.clone();
    boolean rising = knots.length > 0 && Double.isFinite(knots[0]);
    for (int i = 1; rising && i < knots.length; i++) {
      rising = knots[i - 1] < knots[i] && Double.isFinite(knots[i]);
    }
    int width = names.size();
    if (!rising || values.length != (long) knots.length * width || missing.length != width) {
      throw new IllegalArgumentException(
          names + ": " + values.length + " values for " + knots.length + " rising knots");
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
    Column column = table.column(source);
    int at = offset;
    for (int row = from; row < to; row++, at += width) {
      double[] numbers = of(column.number(row));
      for (int j = 0; j < numbers.length; j++) {
        out[at + j] = Floats.of(numbers[j]);
      }
    }
  }

  /** What a value becomes, one per name. */
  public double[] of(double value) {
    if (Double.isNaN(value)) {
      return missing.clone();
    }
    int found = Arrays.binarySearch(knots, value);
    int above = found >= 0 ? found : -found - 1;
    if (found >= 0 || above == 0 || above == knots.length) {
      return at(Math.min(above, knots.length - 1));
    }
    double[] numbers = at(above);
    double[] below = at(above - 1);
    double part = (value - knots[above - 1]) / (knots[above] - knots[above - 1]);
    for (int j = 0; j < numbers.length; j++) {
      numbers[j] = below[j] + part * (numbers[j] - below[j]);
    }
    return numbers;
  }

  private double[] at(int knot) {
    return Arrays.copyOfRange(values, knot * names.size(), (knot + 1) * names.size());
  }
}
