package io.clickml.modelstore.encoding;

import java.math.BigDecimal;
import java.math.MathContext;

/** The one way a cell is spelled as text, so that "5" in a CSV and 5.0 in a workbook are equal. */
public final class CellText {
  private static final int EXACT_DIGITS = 15;
  private static final int MAX_DIGITS = 17;
  private static final double LARGEST_PLAIN = 1e21;
  private static final double SMALLEST_PLAIN = 1e-6;
  private static final double EXACT_INTEGERS = 1L << 53;

  private CellText() {}

  /**
   * A cell as text: null stays null, texts lose surrounding white space and the fraction of {@code
   * 5.0}, numbers get their shortest decimal form, booleans are {@code true} or {@code false}.
   */
  public static String of(Object cell) {
    if (cell instanceof String text) {
      return withoutZeroFraction(strip(text));
    }
    if (cell instanceof Double number) {
      return ofNumber(number);
    }
    return cell == null ? null : cell.toString();
  }

  /**
   * The shortest decimal digits that read back as the same double, written as ECMAScript's
   * Number::toString writes them.
   */
  public static String ofNumber(double number) {
    if (number == (long) number && Math.abs(number) <= EXACT_INTEGERS) {
      return Long.toString((long) number);
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      return Double.toString(number);
    }
    BigDecimal shortest = shortest(number).stripTrailingZeros();
    double size = Math.abs(number);
    return size < LARGEST_PLAIN && size >= SMALLEST_PLAIN
        ? shortest.toPlainString()
        : scientific(shortest);
  }

  /** The text without white space around it, no-break and other Unicode spaces included. */
  public static String strip(String text) {
    int from = 0;
    int to = text.length();
    while (from < to && space(text.charAt(from))) {
      from++;
    }
    while (to > from && space(text.charAt(to - 1))) {
      to--;
    }
    return text.substring(from, to);
  }

  /** Whether a character is white space of any kind, byte order mark included. */
  static boolean space(char c) {
    return c <= ' ' || c == 0x7F || (c > 0x7F && otherSpace(c));
  }

  private static boolean otherSpace(char c) {
    return Character.isSpaceChar(c)
        || Character.isWhitespace(c)
        || c == 0x85
        || c == 0xFEFF
        || c == 0x200B;
  }

  // The JDK before 19 sometimes gives a digit too many (JDK-4511638): try fewer digits first.
  private static BigDecimal shortest(double number) {
    BigDecimal printed = new BigDecimal(Double.toString(number));
    if (printed.stripTrailingZeros().precision() <= EXACT_DIGITS) {
      return printed;
    }
    BigDecimal exact = new BigDecimal(number);
    for (int digits = EXACT_DIGITS; digits < MAX_DIGITS; digits++) {
      BigDecimal rounded = exact.round(new MathContext(digits));
      if (rounded.doubleValue() == number) {
        return rounded;
      }
    }
    return exact.round(new MathContext(MAX_DIGITS));
  }

  private static String scientific(BigDecimal number) {
    String digits = number.unscaledValue().abs().toString();
    int exponent = digits.length() - 1 - number.scale();
    String fraction = digits.length() > 1 ? "." + digits.substring(1) : "";
    return (number.signum() < 0 ? "-" : "")
        + digits.charAt(0)
        + fraction
        + (exponent < 0 ? "e-" : "e+")
        + Math.abs(exponent);
  }

  private static String withoutZeroFraction(String text) {
    int end = text.length();
    while (end > 0 && text.charAt(end - 1) == '0') {
      end--;
    }
    if (end == text.length() || end < 2 || text.charAt(end - 1) != '.') {
      return text;
    }
    int start = text.charAt(0) == '-' ? 1 : 0;
    String whole = text.substring(start, end - 1);
    boolean plain = whole.length() == 1 || !whole.startsWith("0");
    return plain && whole.length() <= EXACT_DIGITS && whole.chars().allMatch(CellText::digit)
        ? text.substring(0, end - 1)
        : text;
  }

  private static boolean digit(int c) {
    return c >= '0' && c <= '9';
  }
}
