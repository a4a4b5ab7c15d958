package io.clickml.modelstore.encoding;

import java.util.List;
import java.util.Locale;

/**
 * Times of day and durations, as cells hold them: texts such as {@code 14:35}, {@code 2:05 PM} and
 * {@code 1:02:33.5}, or numbers, which in spreadsheets are days. The value is days either way, to
 * the millisecond, so that both are the same value.
 */
public final class Clock {
  /** The unit of times in which a text of two parts has hours and minutes. */
  public static final String HOURS = "h:mm";

  /** The unit of times in which a text of two parts has minutes and seconds. */
  public static final String MINUTES = "m:ss";

  /** The unit of values that are not written as times: days. */
  public static final String DAYS = "d";

  static final double MILLIS_OF_DAY = 86_400_000;

  private static final int SIXTY = 60;
  private static final long SECONDS_OF_DAY = 86_400;
  // Spreadsheets show up to 9999 hours and 59 minutes.
  private static final double LONGEST = 10_000 / 24.0;

  private Clock() {}

  /** Whether a unit is one of times. */
  public static boolean is(String unit) {
    return unit.equals(HOURS) || unit.equals(MINUTES);
  }

  /** Days that a text written as a time stands for, NaN where it is none: 25:61 is not. */
  public static double days(String text, String unit) {
    return new ClockParser(text).days(unit.equals(MINUTES));
  }

  /** Days of a number cell, NaN where no spreadsheet shows a time of so many. */
  static double rounded(double number) {
    return Math.abs(number) < LONGEST
        ? Math.rint(number * MILLIS_OF_DAY) / MILLIS_OF_DAY
        : Double.NaN;
  }

  /** Days of a cell of a column of times: written as one, or as a number of days. */
  static double value(Object cell, String unit) {
    if (cell instanceof Double number) {
      return rounded(number);
    }
    if (!(cell instanceof String text)) {
      return Double.NaN;
    }
    double days = days(text, unit);
    return Double.isNaN(days)
        ? rounded(new NumberParser(NumberReading.plain(), List.of(), text).parse())
        : days;
  }

  /** Days as a time: {@code 14:35}, with seconds where there are any or the unit has them. */
  public static String text(double days, String unit) {
    long seconds = Math.round(Math.abs(days) * SECONDS_OF_DAY);
    String sign = days < 0 && seconds > 0 ? "-" : "";
    long minutes = seconds / SIXTY;
    String text = String.format(Locale.ROOT, "%s%02d:%02d", sign, minutes / SIXTY, minutes % SIXTY);
    return seconds % SIXTY == 0 && !unit.equals(MINUTES)
        ? text
        : String.format(Locale.ROOT, "%s:%02d", text, seconds % SIXTY);
  }
}
