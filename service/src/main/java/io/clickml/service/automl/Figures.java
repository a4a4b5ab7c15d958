package io.clickml.service.automl;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Locale;

/** Numbers as people write them. */
public final class Figures {
  private static final double PLAIN_FROM = 1000;

  private Figures() {}

  /** Three telling digits; large numbers whole, with commas. */
  public static String of(double value) {
    if (!Double.isFinite(value)) {
      return "unknown";
    }
    if (Math.abs(value) >= PLAIN_FROM) {
      return String.format(Locale.ROOT, "%,d", Math.round(value));
    }
    BigDecimal rounded = new BigDecimal(value).round(new MathContext(3));
    return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
  }
}
