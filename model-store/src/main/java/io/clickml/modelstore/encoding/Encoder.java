package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;

/**
 * One view of a table: features side by side, as one learner takes them. Immutable, thread-safe.
 *
 * @param operators in feature order
 */
public record Encoder(List<Operator> operators) {
  public Encoder {
    operators = List.copyOf(operators);
  }

  /** Features per row. */
  public int width() {
    int width = 0;
    for (Operator operator : operators) {
      width += operator.width();
    }
    return width;
  }

  /** What each feature is, in order. */
  public List<Feature> features() {
    return operators.stream().flatMap(operator -> operator.features().stream()).toList();
  }

  /**
   * Checks that every operator can work on its columns.
   *
   * @param types of the schema's inputs, in order
   * @throws IllegalArgumentException when one names a column that is not there or of another type
   */
  public void check(List<ColumnType> types) {
    for (Operator operator : operators) {
      for (int source : operator.sources()) {
        if (source < 0 || source >= types.size() || !operator.accepts(source, types.get(source))) {
          throw new IllegalArgumentException(
              operator.getClass().getSimpleName() + " cannot work on input " + source);
        }
      }
    }
  }

  /** All rows. */
  public FeatureMatrix encode(Table table) {
    return encode(table, 0, table.rows());
  }

  /**
   * Rows {@code from} to {@code to} (exclusive); equal to encoding them one by one.
   *
   * @param table columns in the order of the schema's inputs
   */
  public FeatureMatrix encode(Table table, int from, int to) {
    int width = width();
    float[] out = new float[Math.multiplyExact(to - from, width)];
    int offset = 0;
    for (Operator operator : operators) {
      operator.apply(table, from, to, out, width, offset);
      offset += operator.width();
    }
    return new FeatureMatrix(to - from, width, out);
  }
}
