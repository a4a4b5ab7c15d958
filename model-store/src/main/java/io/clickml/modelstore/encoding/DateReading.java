package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Cells are dates in one format, or ISO 8601 (which is never ambiguous and is how dates travel).
 * The value is days since 1970-01-01, the fraction being the time of day as written: an offset from
 * UTC is read and left aside.
 *
 * @param pattern letters as in {@link DatePattern}, for example {@code dd.MM.yyyy}
 * @param time whether the time of day is kept
 * @param missing words that stand for "no value"
 */
public record DateReading(String pattern, boolean time, Set<String> missing)
    implements NumericReading {
  public DateReading {
    DatePattern.of(pattern);
    missing = Missing.words(missing);
  }

  /** A date without time of day. */
  public static DateReading of(String pattern) {
    return new DateReading(pattern, false, Missing.usual());
  }

  /** A date with time of day. */
  public static DateReading withTime(String pattern) {
    return new DateReading(pattern, true, Missing.usual());
  }

  @Override
  public ColumnType type() {
    return ColumnType.DATE;
  }

  @Override
  public ToDoubleFunction<Object> reader() {
    DatePattern compiled = DatePattern.of(pattern);
    return cell -> days(compiled, cell);
  }

  private double days(DatePattern compiled, Object cell) {
    if (cell instanceof Boolean) {
      return Double.NaN;
    }
    // A number such as 20141013 is a date when the pattern is all digits.
    String text = CellText.of(cell);
    double days = compiled.days(text);
    if (Double.isNaN(days)) {
      days = DatePattern.isoDays(text);
    }
    return time ? days : Math.floor(days);
  }
}
