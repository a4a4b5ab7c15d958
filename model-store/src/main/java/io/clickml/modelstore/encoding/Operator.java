package io.clickml.modelstore.encoding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;

/** Values into features: parameters only, fitted elsewhere. Immutable and thread-safe. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberOperator.class, name = "number"),
  @JsonSubTypes.Type(value = ScaledOperator.class, name = "scaled"),
  @JsonSubTypes.Type(value = QuantileOperator.class, name = "quantile"),
  @JsonSubTypes.Type(value = PairOperator.class, name = "pair"),
  @JsonSubTypes.Type(value = GroupRatioOperator.class, name = "group-ratio"),
  @JsonSubTypes.Type(value = DateOperator.class, name = "date-parts"),
  @JsonSubTypes.Type(value = CategoryOperator.class, name = "category"),
  @JsonSubTypes.Type(value = OneHotOperator.class, name = "one-hot"),
  @JsonSubTypes.Type(value = LevelValueOperator.class, name = "level-values"),
  @JsonSubTypes.Type(value = NumberValueOperator.class, name = "number-values"),
  @JsonSubTypes.Type(value = LevelNumberOperator.class, name = "level-number"),
  @JsonSubTypes.Type(value = TextShapeOperator.class, name = "text-shape"),
  @JsonSubTypes.Type(value = TextHashOperator.class, name = "text-hash"),
  @JsonSubTypes.Type(value = TextScoreOperator.class, name = "text-score"),
  @JsonSubTypes.Type(value = MissingCountOperator.class, name = "missing-count")
})
public sealed interface Operator
    permits NumberOperator,
        ScaledOperator,
        QuantileOperator,
        PairOperator,
        GroupRatioOperator,
        DateOperator,
        CategoryOperator,
        OneHotOperator,
        LevelValueOperator,
        NumberValueOperator,
        LevelNumberOperator,
        TextShapeOperator,
        TextHashOperator,
        TextScoreOperator,
        MissingCountOperator {
  /** Positions of the input columns it reads. */
  int[] sources();

  /** What it makes, in order. */
  List<Feature> features();

  /** How many features it makes. */
  default int width() {
    return features().size();
  }

  /** Whether it can work on columns of a type. */
  default boolean accepts(ColumnType type) {
    return type.numeric();
  }

  /** Whether it can work on a type at one of its sources. */
  default boolean accepts(int source, ColumnType type) {
    return accepts(type);
  }

  /**
   * Writes the features of rows {@code from} to {@code to} (exclusive): feature {@code j} of row
   * {@code r} goes to {@code out[(r - from) * width + offset + j]}.
   */
  void apply(Table table, int from, int to, float[] out, int width, int offset);
}
