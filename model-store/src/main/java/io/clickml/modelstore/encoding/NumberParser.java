package io.clickml.modelstore.encoding;

import java.util.List;

/** Reads one text as a number in one format; NaN when it does not fit. One use only. */
final class NumberParser extends TextCursor {
  private static final int GROUP = 3;
  private static final int SMALL_GROUP = 2;
  private static final int MAX_EXPONENT_DIGITS = 4;
  private static final int PERCENT = 2;

  private final NumberReading format;
  private final List<String> units;
  private final StringBuilder digits = new StringBuilder();
  private boolean negative;
  private boolean signed;
  private boolean unitSeen;
  private int exponent;

  NumberParser(NumberReading format, List<String> units, String text) {
    super(text);
    this.format = format;
    this.units = units;
  }

  double parse() {
    trim();
    if (peek(1) != 0 && here() == '(' && text.charAt(end - 1) == ')') {
      negative = true;
      signed = true;
      at++;
      end--;
    }
    prefix();
    char powered = Scales.markBeforeExponent(text, at, end);
    if (powered == 0 ? !whole() : digits() < 0) {
      return Double.NaN;
    }
    if (take(powered == 0 ? format.decimal().charAt(0) : powered)) {
      exponent = -digits();
    }
    if (digits.length() == 0 || !exponent() || !suffix()) {
      return Double.NaN;
    }
    double size = Scales.nearest(digits, exponent);
    // Adding 0 makes minus zero zero.
    return Double.isInfinite(size) ? Double.NaN : (negative ? -size : size) + 0.0;
  }

  private void trim() {
    skipSpaces();
    while (more() && CellText.space(text.charAt(end - 1))) {
      end--;
    }
  }

  private void prefix() {
    boolean moved = true;
    while (moved) {
      moved = sign() || unit();
      skipSpaces();
    }
  }

  private boolean sign() {
    boolean minus = minus(here());
    if (signed || !(minus || here() == '+')) {
      return false;
    }
    negative = minus;
    signed = true;
    at++;
    return true;
  }

  private static boolean minus(char c) {
    return c == '-' || c == '\u2212' || c == '\u2013' || c == '\uFE63' || c == '\uFF0D';
  }

  private boolean unit() {
    for (String unit : units) {
      if (unit(unit)) {
        return true;
      }
    }
    return false;
  }

  private boolean unit(String unit) {
    int length = unit.length();
    boolean found = length > 0 && !unitSeen && text.regionMatches(true, at, unit, 0, length);
    // "5 mio" is not 5 m.
    if (!found
        || at + length > end
        || (Character.isLetter(peek(length - 1)) && Character.isLetter(peek(length)))) {
      return false;
    }
    at += length;
    unitSeen = true;
    return true;
  }

  /** Digits with thousands marks in their places; false when a mark stands elsewhere. */
  private boolean whole() {
    int first = digits();
    if (format.grouping().isEmpty() || first == 0 || first > GROUP) {
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
      last = digits();
    }
    // Groups of two (1,00,000 as in India) still end with one of three.
    boolean even =
        middle == 0 || middle == GROUP || (middle == SMALL_GROUP && first <= SMALL_GROUP);
    return last == 0 || (last == GROUP && even);
  }

  private boolean groupMark() {
    if (!digit(peek(1))) {
      return false;
    }
    char mark = format.grouping().charAt(0);
    return switch (mark) {
      case ' ' -> CellText.space(here());
      case '\'' -> here() == '\'' || here() == '\u2019';
      default -> here() == mark;
    };
  }

  /** Takes digits and says how many. */
  private int digits() {
    int start = at;
    int count = skipDigits(Integer.MAX_VALUE);
    digits.append(text, start, at);
    return count;
  }

  private boolean exponent() {
    int sign = peek(1) == '-' || peek(1) == '+' ? 1 : 0;
    // "5 EUR" must not be taken for an exponent.
    if ((here() | ' ') != 'e' || !digit(peek(1 + sign))) {
      return true;
    }
    boolean down = peek(1) == '-';
    at += 1 + sign;
    int start = at;
    if (skipDigits(MAX_EXPONENT_DIGITS + 1) > MAX_EXPONENT_DIGITS) {
      return false;
    }
    int power = Integer.parseInt(text, start, at, 10);
    exponent += down ? -power : power;
    return true;
  }

  private boolean suffix() {
    skipSpaces();
    boolean scaled = !format.scaled();
    boolean percent = !format.percent();
    boolean plus = !format.plus();
    while (more()) {
      if (!percent && take('%')) {
        percent = true;
        exponent -= PERCENT;
      } else if (!plus && take('+')) {
        plus = true;
      } else if (!scaled && scale()) {
        scaled = true;
      } else if (!unit() && !trailingMinus()) {
        return false;
      }
      skipSpaces();
    }
    return true;
  }

  private boolean trailingMinus() {
    boolean found = !signed && at == end - 1 && minus(here());
    negative |= found;
    at += found ? 1 : 0;
    return found;
  }

  private boolean scale() {
    int start = at;
    String word = letters();
    // A unit "m" stands before the scale word M.
    int power = word.equalsIgnoreCase(format.unit()) ? 0 : Scales.power(word);
    exponent += power;
    at = power == 0 ? start : at;
    return power != 0;
  }
}
