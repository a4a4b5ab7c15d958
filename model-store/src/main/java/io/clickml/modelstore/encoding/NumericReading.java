package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** A reading whose values are doubles. */
public sealed interface NumericReading extends Reading
    permits NumberReading, DateReading, YesNoReading {
  /** Reads cells that are not missing; NaN when one does not fit. Made once for many cells. */
  ToDoubleFunction<Object> reader();

  /** The value of one cell; NaN when it is missing or does not fit. */
  default double value(Object cell) {
    return missing(cell) ? Double.NaN : reader().applyAsDouble(cell);
  }

  @Override
  default boolean fits(Object cell) {
    return missing(cell) || !Double.isNaN(reader().applyAsDouble(cell));
  }

  @Override
  default Column read(String name, Cells cells) {
    ToDoubleFunction<Object> reader = reader();
    List<Object> dictionary = cells.dictionary();
    double[] values = new double[dictionary.size()];
    for (int i = 0; i < values.length; i++) {
      Object cell = dictionary.get(i);
      values[i] = missing(cell) ? Double.NaN : reader.applyAsDouble(cell);
    }
    double[] numbers = new double[cells.size()];
    for (int row = 0; row < numbers.length; row++) {
      int code = cells.code(row);
      numbers[row] = code == Cells.BLANK ? Double.NaN : values[code];
    }
    return Column.ofNumbers(name, type(), numbers);
  }

  @Override
  default List<Object> misfits(Cells cells) {
    ToDoubleFunction<Object> reader = reader();
    return cells.dictionary().stream()
        .filter(cell -> !missing(cell) && Double.isNaN(reader.applyAsDouble(cell)))
        .toList();
  }
}
