package io.clickml.modelstore.encoding;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

/**
 * How the cells of a column become values: the same when training and when scoring. A cell that
 * does not fit reads as missing; {@link #fits} tells, so that the misfit can be reported.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({
  @JsonSubTypes.Type(value = NumberReading.class, name = "number"),
  @JsonSubTypes.Type(value = DateReading.class, name = "date"),
  @JsonSubTypes.Type(value = YesNoReading.class, name = "yesNo"),
  @JsonSubTypes.Type(value = CategoryReading.class, name = "category"),
  @JsonSubTypes.Type(value = TextReading.class, name = "text"),
  @JsonSubTypes.Type(value = IdentifierReading.class, name = "identifier"),
  @JsonSubTypes.Type(value = ConstantReading.class, name = "constant")
})
public sealed interface Reading permits NumericReading, LevelReading {
  /** The type of the column that comes out. */
  ColumnType type();

  /** Folded words that stand for "no value", beside the blank cell. */
  Set<String> missing();

  /** Reads a column; works over its dictionary once. Misfits become missing. */
  Column read(String name, Cells cells);

  /** Whether the cell is missing or can be read. */
  boolean fits(Object cell);

  /** Whether the cell is blank or one of the words for "no value". */
  default boolean missing(Object cell) {
    return Missing.is(cell, missing());
  }

  /** Whether cells are times of day or durations, the value being days. */
  default boolean clock() {
    return false;
  }

  /** Whether two cells become the same value, if any. */
  default boolean alike(Object one, Object other) {
    Column both = read("", Cells.of(Arrays.asList(one, other)));
    return both.numeric()
        ? Double.compare(both.number(0) + 0.0, both.number(1) + 0.0) == 0
        : both.code(0) == both.code(1);
  }

  /** The distinct cells of a column that are neither missing nor readable. */
  default List<Object> misfits(Cells cells) {
    return cells.dictionary().stream().filter(cell -> !fits(cell)).toList();
  }
}
