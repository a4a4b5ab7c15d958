package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;

/**
 * Rows of a file that knows texts only, with cells as other ways would bring them: the text 44 is
 * the number 44, so that a row has one {@link RowKey}, however it came. A text becomes a number or
 * a truth value only where it is spelled as that one is ({@link CellText}) and where the column of
 * the model reads both alike. Other versions get the same rows, so a text that one of them could
 * read as another number stays: three digits behind the point (1.234) may be thousands. To every
 * reading a typed cell is what its text was; where the text was nothing to one, it is the number.
 */
public final class TypedRows {
  // As CellText spells numbers: of up to 15 digits each has one spelling, and it is this one.
  private static final Pattern NUMBER = Pattern.compile("-?(?:0|[1-9][0-9]*+)(?:\\.[0-9]*[1-9])?");
  private static final int EXACT_DIGITS = 15;
  // Smaller ones are spelled with an exponent.
  private static final double SMALLEST_PLAIN = 1e-6;
  private static final int THOUSAND_DIGITS = 3;

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
    BiPredicate<String, Object> alike = alike(reading);
    Cells.Builder builder = new Cells.Builder();
    cells.dictionary().forEach(cell -> builder.add(typed(cell, alike)));
    // 44 and 44.0 are now the same cell.
    Cells distinct = builder.build();
    int[] codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      int code = cells.code(row);
      codes[row] = code == Cells.BLANK ? Cells.BLANK : distinct.code(code);
    }
    return Cells.of(distinct.dictionary(), codes);
  }

  private static Object typed(Object cell, BiPredicate<String, Object> alike) {
    Object typed = cell instanceof String text ? typed(text) : null;
    return typed != null && alike.test((String) cell, typed) ? typed : cell;
  }

  /**
   * Whether a text becomes what the value becomes that it spells. Levels, dates and yes or no are
   * read by {@link CellText}, which is the same for both.
   */
  private static BiPredicate<String, Object> alike(Reading reading) {
    if (reading instanceof NumberReading numbers) {
      ToDoubleFunction<Object> reader = numbers.reader();
      return (text, value) ->
          !reading.missing(text)
              && Double.compare(reader.applyAsDouble(text), reader.applyAsDouble(value)) == 0;
    }
    return (text, value) -> !reading.missing(text);
  }

  /** What a text stands for; null where it is only a text. */
  private static Object typed(String cell) {
    String text = CellText.of(cell);
    if (text.equals("true") || text.equals("false")) {
      return text.equals("true");
    }
    boolean spelled = digits(text) <= EXACT_DIGITS && NUMBER.matcher(text).matches();
    if (!spelled || !onlyOne(CellText.strip(cell))) {
      return null;
    }
    Double number = Double.valueOf(text);
    boolean small = Math.abs(number) < SMALLEST_PLAIN;
    return !small || text.equals("0") ? number : null;
  }

  private static int digits(String number) {
    return number.length() - (number.startsWith("-") ? 1 : 0) - (number.indexOf('.') < 0 ? 0 : 1);
  }

  /** Whether a number is not another one to those whose thousands have a point. */
  private static boolean onlyOne(String text) {
    int point = text.indexOf('.');
    return point < 0 || text.length() - point - 1 != THOUSAND_DIGITS;
  }
}
