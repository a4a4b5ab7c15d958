package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Set;
import java.util.function.ToDoubleFunction;

/**
 * Cells are quantities: {@code 1.234,50 €}, {@code 12 %}, {@code (1,200)}, {@code 19M}, {@code
 * 10,000+}. A per cent sign divides by 100, as spreadsheets do, so "12 %" and 0.12 are equal.
 *
 * @param decimal decimal mark: "." or ","
 * @param grouping thousands mark: "" (none), ",", ".", " " (any space) or "'"
 * @param percent whether a per cent sign may follow
 * @param unit currency sign or unit that may stand before or after the number, "" for none; several
 *     currency signs with a space between where each cell may have another; a unit of {@link Clock}
 *     where cells are times, the value being days
 * @param scaled whether k, M, mn, Mio, bn, b or Mrd may follow (thousand, million, thousand
 *     million)
 * @param plus whether a trailing plus sign ("10,000+") may follow
 * @param missing words that stand for "no value"
 */
public record NumberReading(
    String decimal,
    String grouping,
    boolean percent,
    String unit,
    boolean scaled,
    boolean plus,
    Set<String> missing)
    implements NumericReading {
  private static final Set<String> DECIMAL = Set.of(".", ",");
  private static final Set<String> GROUPING = Set.of("", ".", ",", " ", "'");

  public NumberReading {
    if (!DECIMAL.contains(decimal) || !GROUPING.contains(grouping) || decimal.equals(grouping)) {
      throw new IllegalArgumentException(
          "not a number format: decimal '" + decimal + "', grouping '" + grouping + "'");
    }
    unit = CellText.strip(unit);
    missing = Missing.words(missing);
  }

  /** Decimal point, no thousands mark, no signs: as programs write numbers. */
  public static NumberReading plain() {
    return of(".", "");
  }

  /** A number format without signs around it. */
  public static NumberReading of(String decimal, String grouping) {
    return new NumberReading(decimal, grouping, false, "", false, false, Missing.usual());
  }

  /** The unit to show beside a value of the column; "" where cells have different ones. */
  public String commonUnit() {
    List<String> currencies = Currencies.of(Currencies.joined(unit));
    return currencies.isEmpty() ? unit : currencies.size() == 1 ? currencies.get(0) : "";
  }

  /** Cells are times of day or durations. */
  public static NumberReading times(String unit) {
    return plain().withUnit(unit);
  }

  @Override
  public boolean clock() {
    return Clock.is(unit);
  }

  /** This format with a currency sign or unit. */
  public NumberReading withUnit(String sign) {
    return new NumberReading(decimal, grouping, percent, sign, scaled, plus, missing);
  }

  /** This format with per cent signs. */
  public NumberReading withPercent() {
    return new NumberReading(decimal, grouping, true, unit, scaled, plus, missing);
  }

  /** This format with scale letters such as k and M. */
  public NumberReading withScale() {
    return new NumberReading(decimal, grouping, percent, unit, true, plus, missing);
  }

  /** This format with a trailing plus sign. */
  public NumberReading withPlus() {
    return new NumberReading(decimal, grouping, percent, unit, scaled, true, missing);
  }

  /** This format with other words for "no value". */
  public NumberReading withMissing(Set<String> words) {
    return new NumberReading(decimal, grouping, percent, unit, scaled, plus, words);
  }

  @Override
  public ColumnType type() {
    return ColumnType.NUMBER;
  }

  @Override
  public ToDoubleFunction<Object> reader() {
    if (clock()) {
      return cell -> Clock.value(cell, unit);
    }
    List<String> units = Currencies.spellings(unit);
    return cell -> number(cell, units);
  }

  private double number(Object cell, List<String> units) {
    if (cell instanceof Double number) {
      return number.isInfinite() ? Double.NaN : number;
    }
    return cell instanceof String text ? new NumberParser(this, units, text).parse() : Double.NaN;
  }
}
