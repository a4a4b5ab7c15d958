package io.clickml.modelstore.encoding;

/** Reads one text as a time of day or a duration. One use only. */
final class ClockParser extends TextCursor {
  private static final int SIXTY = 60;
  private static final int NOON = 12;
  private static final int MOST_HOUR_DIGITS = 4;
  private static final int MOST_PARTS = 3;
  private static final int MILLI_DIGITS = 3;
  private static final int THOUSAND = 1000;

  private final int[] parts = new int[MOST_PARTS];
  private int count;
  private int millis;

  ClockParser(String text) {
    super(text);
  }

  /** Days, or NaN; {@code minutesFirst}: two parts are minutes and seconds. */
  double days(boolean minutesFirst) {
    skipSpaces();
    boolean negative = take('-') || take('\u2212');
    if (!parts()) {
      return Double.NaN;
    }
    skipSpaces();
    int half = half();
    skipSpaces();
    boolean fits = half < 0 ? count > 1 : !negative && parts[0] >= 1 && parts[0] <= NOON;
    if (more() || !fits) {
      return Double.NaN;
    }
    if (half >= 0) {
      parts[0] = parts[0] % NOON + half * NOON;
    }
    boolean brief = minutesFirst && half < 0 && count < MOST_PARTS;
    long first = (long) parts[0] * SIXTY + parts[1];
    long seconds = brief ? first : first * SIXTY + parts[2];
    // Adding 0 makes minus zero zero.
    double size = (seconds * THOUSAND + millis) / Clock.MILLIS_OF_DAY;
    return (negative ? -size : size) + 0.0;
  }

  private boolean parts() {
    int start = at;
    if (skipDigits(MOST_HOUR_DIGITS) == 0) {
      return false;
    }
    parts[count++] = Integer.parseInt(text, start, at, 10);
    while (count < MOST_PARTS && take(':')) {
      int from = at;
      if (skipDigits(2) < 2) {
        return false;
      }
      parts[count] = Integer.parseInt(text, from, at, 10);
      if (parts[count++] >= SIXTY) {
        return false;
      }
    }
    return count < MOST_PARTS || fraction();
  }

  private boolean fraction() {
    if (!take('.') && !take(',')) {
      return true;
    }
    int start = at;
    int digits = Math.min(skipDigits(Integer.MAX_VALUE), MILLI_DIGITS);
    if (digits > 0) {
      double fraction = Integer.parseInt(text, start, start + digits, 10) / Scales.tenTo(digits);
      millis = (int) Math.rint(fraction * THOUSAND);
    }
    return digits > 0;
  }

  /** 0 for AM or a.m., 1 for PM or p.m., -1 where neither stands here. */
  private int half() {
    int start = at;
    String word = letters();
    if (word.length() == 1 && take('.')) {
      word += letters();
      take('.');
    }
    int half = word.length() == 2 ? MonthNames.half(word) : -1;
    at = half < 0 ? start : at;
    return half;
  }
}
