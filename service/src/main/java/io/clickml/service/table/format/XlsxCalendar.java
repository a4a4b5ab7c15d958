package io.clickml.service.table.format;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;

/**
 * How the serial numbers of a workbook mean dates; the panel's {@code dates.ts} says the same.
 *
 * @param from1904 whether it counts from 1904, as those of old Macs do, and not from 1900
 */
record XlsxCalendar(boolean from1904) {
  /** The day after the year 9999, counted from 1900. */
  private static final double END = 2_958_466;

  private static final int APART = 1_462;
  private static final int LEAP_BUG = 60;
  private static final int DAYS_TO_1900 = 25_568;
  private static final int DAYS_TO_1904 = 24_107;
  private static final long SECONDS = 86_400;
  private static final DateTimeFormatter DATE_TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss");

  /**
   * What a number in the format of a date is: ISO 8601 text, or before the first day a time of day,
   * which stays a number; null where there is no such day.
   */
  Object cell(double serial) {
    if (serial < 0 || serial >= (from1904 ? END - APART : END)) {
      return null;
    }
    return from1904 || serial >= 1 ? iso(Math.round(serial * SECONDS)) : (Object) (serial + 0.0);
  }

  private String iso(long seconds) {
    long days = Math.floorDiv(seconds, SECONDS);
    // Excel takes 1900 for a leap year; from March 1900 on its days are one ahead.
    long epochDay =
        from1904 ? days - DAYS_TO_1904 : days - DAYS_TO_1900 - (days >= LEAP_BUG ? 1 : 0);
    LocalDate day = LocalDate.ofEpochDay(epochDay);
    long time = Math.floorMod(seconds, SECONDS);
    return time == 0
        ? day.toString()
        : LocalDateTime.of(day, LocalTime.ofSecondOfDay(time)).format(DATE_TIME);
  }
}
