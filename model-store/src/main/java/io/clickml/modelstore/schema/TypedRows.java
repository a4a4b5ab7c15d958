package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Rows of a file that knows texts only, with cells as other ways would bring them: the text 44 is
 * the number 44, so that a row has one {@link RowKey}, however it came. A text becomes a number or
 * a truth value only where it is spelled as that one is ({@link CellText}) and where the column of
 * the model reads both alike: 1.234 with a point for thousands stays a text. Whatever reads cells
 * reads the typed ones as it read the texts.
 */
public final class TypedRows {
  // Not with an exponent: prints of learned rows know only these as numbers.
  private static final Pattern NUMBER = Pattern.compile("-?[0-9]{1,17}(\\.[0-9]{1,17})?");

  private TypedRows() {}

  /** The rows with typed cells in the columns that a schema needs; other columns as they came. */
  public static RawTable of(RawTable rows, Schema schema) {
    List<Cells> columns = new ArrayList<>(rows.columns());
    int[] positions = ColumnMatcher.matchSome(rows.names(), schema).positions();
    for (int i = 0; i < positions.length; i++) {
      if (positions[i] >= 0) {
        Reading reading = schema.inputs().get(i).reading();
        columns.set(positions[i], typed(columns.get(positions[i]), reading));
      }
    }
    return new RawTable(rows.names(), columns);
  }

  private static Cells typed(Cells cells, Reading reading) {
    List<Object> typed = cells.dictionary().stream().map(cell -> typed(cell, reading)).toList();
    Cells.Builder column = new Cells.Builder();
    for (int row = 0; row < cells.size(); row++) {
      int code = cells.code(row);
      column.add(code == Cells.BLANK ? null : typed.get(code));
    }
    return column.build();
  }

  private static Object typed(Object cell, Reading reading) {
    Object typed = cell instanceof String ? typed(CellText.of(cell)) : null;
    return typed != null && reading.alike(cell, typed) ? typed : cell;
  }

  /** What a text stands for; null where it is only a text. */
  private static Object typed(String text) {
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    if (!NUMBER.matcher(text).matches()) {
      return null;
    }
    Double number = Double.valueOf(text);
    return CellText.of(number).equals(text) ? number : null;
  }
}
