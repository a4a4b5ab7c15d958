package io.clickml.service.rollout.judge;

import java.util.Locale;

/** Amounts as people say them. */
final class Amounts {
  private Amounts() {}

  /** Seconds in the unit that people would take, rounded up. */
  static String duration(long seconds) {
    return seconds < 100
        ? count(seconds, "second")
        : seconds < 100 * 60
            ? count(up(seconds, 60), "minute")
            : seconds < 48 * 3600
                ? count(up(seconds, 3600), "hour")
                : count(up(seconds, 24 * 3600), "day");
  }

  private static String count(long n, String unit) {
    return n + " " + unit + (n == 1 ? "" : "s");
  }

  private static long up(long value, long unit) {
    return (value + unit - 1) / unit;
  }

  /** A number with one decimal at most. */
  static String number(double value) {
    return value == Math.rint(value)
        ? String.format(Locale.ROOT, "%,d", (long) value)
        : String.format(Locale.ROOT, "%,.1f", value);
  }
}
