package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Objects;

/**
 * Two numeric columns combined; missing when either is, or when divided by zero. Two dates give the
 * days between them.
 *
 * @param left position of the left column
 * @param right position of the right column
 * @param name of the feature, for example "end - start"
 * @param by how they are combined
 */
public record PairOperator(int left, int right, String name, By by) implements Operator {
  /** Ways to combine two numbers. */
  public enum By {
    MINUS,
    TIMES,
    OVER
  }

  public PairOperator {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(by, "by");
  }

  @Override
  public int[] sources() {
    return new int[] {left, right};
  }

  @Override
  public List<Feature> features() {
    return List.of(new Feature(name, List.of(left, right), 0));
  }

  @Override
  public int width() {
    return 1;
  }

  @Override
  public void apply(Table table, int from, int to, float[] out, int width, int offset) {
    Column first = table.column(left);
    Column second = table.column(right);
    int at = offset;
    for (int row = from; row < to; row++, at += width) {
      out[at] = Floats.of(combine(first.number(row), second.number(row)));
    }
  }

  private double combine(double first, double second) {
    return switch (by) {
      case MINUS -> first - second;
      case TIMES -> first * second;
      case OVER -> second == 0 ? Double.NaN : first / second;
    };
  }
}
