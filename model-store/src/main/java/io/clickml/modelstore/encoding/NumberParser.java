package io.clickml.modelstore.encoding;

/** Reads one text as a number in one format; NaN when it does not fit. One use only. */
final class NumberParser {
  private static final int GROUP = 3;
  private static final int SMALL_GROUP = 2;
  private static final int EXACT_DIGITS = 18;
  private static final int EXACT_POWER = 22;
  private static final long EXACT_INTEGERS = 1L << 53;
  private static final int MAX_EXPONENT_DIGITS = 4;
  private static final double PERCENT = 100;

  private final NumberReading format;
  private final String text;
  private int at;
  private int end;
  private boolean negative;
  private boolean signed;
  private boolean unitSeen;
  private double divisor = 1;
  private int exponent;

  NumberParser(NumberReading format, String text) {
    this.format = format;
    this.text = text;
    this.end = text.length();
  }

  double parse() {
    skipSpaces();
    while (end > at && CellText.space(text.charAt(end - 1))) {
      end--;
    }
    if (end > at + 1 && text.charAt(at) == '(' && text.charAt(end - 1) == ')') {
      negative = true;
      signed = true;
      at++;
      end--;
    }
    prefix();
    StringBuilder digits = new StringBuilder(end - at);
    if (!whole(digits)) {
      return Double.NaN;
    }
    int fraction = fraction(digits);
    if (digits.length() == 0 || !exponent() || !suffix()) {
      return Double.NaN;
    }
    double size = number(digits, exponent - fraction) / divisor;
    double value = negative ? -size : size;
    return Double.isInfinite(value) ? Double.NaN : value + 0.0;
  }

  private void prefix() {
    boolean moved = true;
    while (moved) {
      moved = sign() || unit();
      skipSpaces();
    }
  }

  private boolean sign() {
    if (signed || at >= end) {
      return false;
    }
    char c = text.charAt(at);
    boolean minus = minus(c);
    if (minus || c == '+') {
      negative = minus;
      signed = true;
      at++;
    }
    return signed;
  }

  private static boolean minus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013' || c == '\uFE63' || c == '\uFF0D';
  }

  private boolean unit() {
    String unit = format.unit();
    if (unitSeen || unit.isEmpty() || !text.regionMatches(true, at, unit, 0, unit.length())) {
      return false;
    }
    int next = at + unit.length();
    // "5 mio" is not 5 m.
    boolean longer =
        next < end
            && Character.isLetter(text.charAt(next))
            && Character.isLetter(text.charAt(next - 1));
    if (next > end || longer) {
      return false;
    }
    at = next;
    unitSeen = true;
    return true;
  }

  /** Digits with thousands marks in their places; false when a mark stands elsewhere. */
  private boolean whole(StringBuilder digits) {
    int run = digitRun(digits);
    if (format.grouping().isEmpty() || run == 0 || run > GROUP) {
      return true;
    }
    int last = 0;
    int middle = 0;
    while (groupMark()) {
      at++;
      if (middle != 0 && middle != last) {
        return false;
      }
      middle = last;
      last = digitRun(digits);
    }
    // Groups of two (1,00,000 as in India) still end with one of three.
    boolean even = middle == 0 || middle == GROUP || (middle == SMALL_GROUP && run <= SMALL_GROUP);
    return last == 0 || (last == GROUP && even);
  }

  private boolean groupMark() {
    if (at + 1 >= end || !digit(text.charAt(at + 1))) {
      return false;
    }
    char c = text.charAt(at);
    char mark = format.grouping().charAt(0);
    return switch (mark) {
      case ' ' -> CellText.space(c);
      case '\'' -> c == '\'' || c == '\u2019';
      default -> c == mark;
    };
  }

  private int fraction(StringBuilder digits) {
    if (at >= end || text.charAt(at) != format.decimal().charAt(0)) {
      return 0;
    }
    at++;
    return digitRun(digits);
  }

  private int digitRun(StringBuilder digits) {
    int start = at;
    while (at < end && digit(text.charAt(at))) {
      digits.append(text.charAt(at++));
    }
    return at - start;
  }

  private boolean exponent() {
    if (at >= end || (text.charAt(at) | ' ') != 'e' || !exponentFollows()) {
      return true;
    }
    at++;
    boolean down = text.charAt(at) == '-';
    if (!digit(text.charAt(at))) {
      at++;
    }
    int start = at;
    while (at < end && digit(text.charAt(at))) {
      exponent = exponent * 10 + text.charAt(at++) - '0';
      if (at - start > MAX_EXPONENT_DIGITS) {
        return false;
      }
    }
    exponent = down ? -exponent : exponent;
    return true;
  }

  // "5 EUR" must not be taken for an exponent.
  private boolean exponentFollows() {
    int next = at + 1;
    if (next < end && (text.charAt(next) == '-' || text.charAt(next) == '+')) {
      next++;
    }
    return next < end && digit(text.charAt(next));
  }

  private boolean suffix() {
    skipSpaces();
    boolean scaled = false;
    boolean percent = false;
    boolean plus = false;
    while (at < end) {
      if (unit()) {
        skipSpaces();
      } else if (!percent && format.percent() && text.charAt(at) == '%') {
        percent = true;
        at++;
        divisor = PERCENT;
      } else if (!plus && format.plus() && text.charAt(at) == '+') {
        plus = true;
        at++;
      } else if (!signed && minus(text.charAt(at)) && at == end - 1) {
        negative = true;
        at++;
      } else if (scaled || !format.scaled() || !scale()) {
        return false;
      } else {
        scaled = true;
      }
      skipSpaces();
    }
    return true;
  }

  private boolean scale() {
    int stop = at;
    while (stop < end && Character.isLetter(text.charAt(stop))) {
      stop++;
    }
    int power = Scales.power(text.substring(at, stop));
    if (power > 0) {
      exponent += power;
      at = stop;
    }
    return power > 0;
  }

  // Exact while digits and power of ten are exact doubles (Clinger's fast path), else the JDK's.
  private static double number(StringBuilder digits, int power) {
    if (digits.length() <= EXACT_DIGITS && Math.abs(power) <= EXACT_POWER) {
      long whole = Long.parseLong(digits, 0, digits.length(), 10);
      if (whole <= EXACT_INTEGERS) {
        return power < 0 ? whole / Scales.tenTo(-power) : whole * Scales.tenTo(power);
      }
    }
    return Double.parseDouble(digits.append('e').append(power).toString());
  }

  private void skipSpaces() {
    while (at < end && CellText.space(text.charAt(at))) {
      at++;
    }
  }

  private static boolean digit(char c) {
    return c >= '0' && c <= '9';
  }
}
