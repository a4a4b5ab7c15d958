package io.clickml.modelstore.scorer;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/** Numbers as English sentences give them: 1,240, 0.0375, €12.5. */
final class NumberText {
  private static final int DIGITS = 4;
  private static final int EFFECT_DIGITS = 3;
  private static final double LARGE = 1_000;

  private NumberText() {}

  /** At most four digits that say something, but never a rounded whole part. */
  static String of(double number, boolean grouped) {
    BigDecimal exact = BigDecimal.valueOf(number);
    BigDecimal shown =
        Math.abs(number) >= LARGE
            ? exact.setScale(0, RoundingMode.HALF_UP)
            : exact.round(new MathContext(DIGITS));
    DecimalFormat format =
        new DecimalFormat(
            grouped ? "#,##0.############" : "0.############",
            DecimalFormatSymbols.getInstance(Locale.ROOT));
    return format.format(shown);
  }

  /** Three digits: an effect is no more certain than that. */
  static double rounded(double number) {
    return BigDecimal.valueOf(number).round(new MathContext(EFFECT_DIGITS)).doubleValue();
  }

  /** A number with its unit; a currency sign stands before it. */
  static String amount(double number, String unit) {
    return withUnit(of(number, true), unit);
  }

  static String withUnit(String text, String unit) {
    if (unit.isEmpty()) {
      return text;
    }
    boolean sign = Character.getType(unit.codePointAt(0)) == Character.CURRENCY_SYMBOL;
    if (!sign) {
      return text + " " + unit;
    }
    return text.startsWith("-") ? "-" + unit + text.substring(1) : unit + text;
  }

  /** A share as points of a hundred. */
  static String points(double share) {
    double points = share * 100;
    return points < 0.95 ? String.format(Locale.ROOT, "%.1f", points) : Math.round(points) + "";
  }
}
