package io.clickml.service.monitoring.drift;

import io.clickml.modelstore.encoding.Clock;
import java.math.BigDecimal;
import java.math.MathContext;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Values and differences as a person would write them, in the unit of their column. */
final class Amounts {
  private static final int HUNDRED = 100;
  private static final int TEN = 10;
  private static final int HOURS = 24;
  private static final MathContext TWO_DIGITS = new MathContext(2);

  private Amounts() {}

  /** How far two values are apart. */
  static String difference(Watched column, double size) {
    return switch (column.kind()) {
      case DATE -> size < 1 ? rounded(size * HOURS) + " hours" : rounded(size) + " days";
      case LENGTH -> rounded(size) + " characters";
      case PERCENT, CHANCE_ANSWERED -> rounded(size * HUNDRED) + " points";
      default -> inUnit(column.unit(), size, rounded(size));
    };
  }

  /** A value. */
  static String value(Watched column, double value) {
    return switch (column.kind()) {
      case PERCENT -> rounded(value * HUNDRED) + " %";
      case LENGTH -> rounded(value) + " characters";
      default -> inUnit(column.unit(), value, exact(value));
    };
  }

  private static String inUnit(String unit, double size, String number) {
    if (Clock.is(unit)) {
      return Clock.text(size, unit);
    }
    if (unit.isEmpty()) {
      return number;
    }
    boolean sign = Character.getType(unit.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    return sign ? unit + number : number + " " + unit;
  }

  /** Two digits that say something. */
  private static String rounded(double number) {
    boolean whole = number >= TEN && number < HUNDRED;
    return exact(
        whole ? Math.rint(number) : BigDecimal.valueOf(number).round(TWO_DIGITS).doubleValue());
  }

  private static String exact(double number) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    return new DecimalFormat("#,##0.######", symbols).format(number);
  }
}
