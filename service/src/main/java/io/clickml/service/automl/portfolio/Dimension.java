package io.clickml.service.automl.portfolio;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * One setting of a booster that a search may choose.
 *
 * @param name in XGBoost's words
 * @param low least value
 * @param high largest value
 * @param log whether ratios count, not differences; then low is above 0
 * @param whole whether it is a whole number
 * @param usual what XGBoost takes when it is not set
 */
record Dimension(String name, double low, double high, boolean log, boolean whole, double usual) {
  private static final MathContext THREE_DIGITS = new MathContext(3);

  /** Where a value lies, from 0 to 1; what is outside lies at the edge. */
  double place(double value) {
    double within = Math.min(high, Math.max(low, value));
    return log ? Math.log(within / low) / Math.log(high / low) : (within - low) / (high - low);
  }

  /** The value at a place, of three digits or whole. */
  Number value(double place) {
    double value = log ? low * Math.pow(high / low, place) : low + place * (high - low);
    if (whole) {
      return (int) Math.round(value);
    }
    return BigDecimal.valueOf(value).round(THREE_DIGITS).doubleValue();
  }
}
