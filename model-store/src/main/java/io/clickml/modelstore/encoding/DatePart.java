package io.clickml.modelstore.encoding;

import java.time.LocalDate;
import java.time.temporal.IsoFields;

/** A number taken from a date. */
public enum DatePart {
  /** Days since 1970-01-01, with the time of day as fraction. */
  DAYS,
  YEAR,
  /** 1 to 12. */
  MONTH,
  /** 1 to 31. */
  DAY,
  /** 1 (Monday) to 7. */
  WEEKDAY,
  /** 1 to 366. */
  DAY_OF_YEAR,
  /** ISO week, 1 to 53. */
  WEEK,
  /** 1 on Saturday and Sunday. */
  WEEKEND,
  /** 1 on the first day of a month. */
  MONTH_START,
  /** 1 on the last day of a month. */
  MONTH_END,
  /** 0 to 23. */
  HOUR,
  /** 0 to 59. */
  MINUTE;

  private static final int SATURDAY = 6;
  private static final int MINUTES_OF_DAY = 1_440;
  private static final int SIXTY = 60;

  /** The part of one date; {@code days} is the same date with its time of day. */
  double of(LocalDate date, double days) {
    return switch (this) {
      case DAYS -> days;
      case YEAR -> date.getYear();
      case MONTH -> date.getMonthValue();
      case DAY -> date.getDayOfMonth();
      case WEEKDAY -> date.getDayOfWeek().getValue();
      case DAY_OF_YEAR -> date.getDayOfYear();
      case WEEK -> date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
      case WEEKEND -> date.getDayOfWeek().getValue() >= SATURDAY ? 1 : 0;
      case MONTH_START -> date.getDayOfMonth() == 1 ? 1 : 0;
      case MONTH_END -> date.getDayOfMonth() == date.lengthOfMonth() ? 1 : 0;
      case HOUR -> Math.floorDiv(minuteOfDay(days), SIXTY);
      case MINUTE -> minuteOfDay(days) % SIXTY;
    };
  }

  // A fraction of a day is not exact in binary: 10:00 must not become 9:59.
  private static int minuteOfDay(double days) {
    double minutes = (days - Math.floor(days)) * MINUTES_OF_DAY;
    return Math.min((int) Math.floor(minutes + 1e-3), MINUTES_OF_DAY - 1);
  }
}
