package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

/**
 * A number as the normal score of its rank, for linear learners: linear between {@code knots}, flat
 * outside; missing becomes 0 (the middle), with a second 0/1 feature when wanted.
 *
 * @param source position of the column
 * @param column its name
 * @param knots values in strictly rising order, at least two
 * @param scores what each knot becomes, rising
 * @param indicator whether missingness is a feature of its own
 */
public record QuantileOperator(
    int source, String column, double[] knots, double[] scores, boolean indicator)
    implements Operator {
  public QuantileOperator {
    Objects.requireNonNull(column, "column");
    knots = knots.clone();
    scores = scores.clone();
    boolean rising = knots.length == scores.length && knots.length >= 2;
    for (int i = 1; rising && i < knots.length; i++) {
      rising = knots[i - 1] < knots[i] && scores[i - 1] <= scores[i];
    }
    if (!rising || !Double.isFinite(knots[0]) || !Double.isFinite(knots[knots.length - 1])) {
      throw new IllegalArgumentException(column + ": knots and scores must rise together");
    }
  }

  @Override
  public int[] sources() {
    return new int[] {source};
  }

  @Override
  public List<Feature> features() {
    return Indicators.features(source, column + " (rank)", column, indicator);
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
      out[at] = missing ? 0 : Floats.of(score(value));
      if (indicator) {
        out[at + 1] = missing ? 1 : 0;
      }
    }
  }

  private double score(double value) {
    int found = Arrays.binarySearch(knots, value);
    if (found >= 0) {
      return scores[found];
    }
    int above = -found - 1;
    if (above == 0) {
      return scores[0];
    }
    if (above == knots.length) {
      return scores[above - 1];
    }
    double part = (value - knots[above - 1]) / (knots[above] - knots[above - 1]);
    return scores[above - 1] + part * (scores[above] - scores[above - 1]);
  }
}
