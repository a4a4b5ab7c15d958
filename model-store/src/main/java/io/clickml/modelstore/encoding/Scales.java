package io.clickml.modelstore.encoding;

import java.util.Locale;

/** Powers of ten: by exponent and by the words that follow a number. */
final class Scales {
  private static final int EXACT_DIGITS = 18;
  private static final long EXACT_INTEGERS = 1L << 53;
  private static final double[] POWERS = {
    1e0, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15, 1e16,
    1e17, 1e18, 1e19, 1e20, 1e21, 1e22
  };

  private Scales() {}

  /** Ten to a power from 0 to 22, exact. */
  static double tenTo(int power) {
    return POWERS[power];
  }

  /**
   * The mark in "3.105e+03", which stands before the fraction in every format: nobody groups
   * thousands before an exponent. 0 where the text is written otherwise.
   */
  static char markBeforeExponent(String text, int from, int end) {
    char mark = 0;
    int at = from;
    while (at < end
        && (TextCursor.digit(text.charAt(at)) || (mark == 0 && mark(text.charAt(at))))) {
      mark = mark(text.charAt(at)) ? text.charAt(at) : mark;
      at++;
    }
    boolean exponent = at + 1 < end && (text.charAt(at) | ' ') == 'e' && power(text.charAt(at + 1));
    return exponent ? mark : 0;
  }

  private static boolean mark(char c) {
    return c == '.' || c == ',';
  }

  private static boolean power(char c) {
    return TextCursor.digit(c) || c == '-' || c == '+';
  }

  /** The power of ten that a word such as k or Mio stands for, 0 when it is none. */
  static int power(String word) {
    return switch (word.toLowerCase(Locale.ROOT)) {
      case "k", "tsd" -> 3;
      case "m", "mn", "mio", "mm" -> 6;
      case "b", "bn", "mrd", "md" -> 9;
      default -> 0;
    };
  }

  /**
   * The double nearest to {@code digits * 10^power}: at once while both are exact doubles (Clinger
   * 1990), else as the JDK reads it.
   */
  static double nearest(StringBuilder digits, int power) {
    if (digits.length() <= EXACT_DIGITS && Math.abs(power) < POWERS.length) {
      long whole = Long.parseLong(digits, 0, digits.length(), 10);
      if (whole <= EXACT_INTEGERS) {
        return power < 0 ? whole / POWERS[-power] : whole * POWERS[power];
      }
    }
    return Double.parseDouble(digits + "e" + power);
  }
}
