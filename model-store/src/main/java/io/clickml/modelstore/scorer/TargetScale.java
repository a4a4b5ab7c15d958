package io.clickml.modelstore.scorer;

/** The scale on which a member learned a number. */
public enum TargetScale {
  /** As it is. */
  IDENTITY,
  /** As {@code log(1 + y)}; for amounts of very different size. */
  LOG1P;

  /** From the member's scale to the target's unit. */
  public double toValue(double margin) {
    return this == LOG1P ? Math.expm1(margin) : margin;
  }

  /** From the target's unit to the member's scale. */
  public double toMargin(double value) {
    return this == LOG1P ? Math.log1p(Math.max(value, SMALLEST)) : value;
  }

  // log1p has no value at -1.
  private static final double SMALLEST = -1 + 1e-9;
}
