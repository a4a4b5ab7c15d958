package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How wrong an answer was; bounded, so that one row cannot decide. */
public enum Loss {
  /** Of a class: minus the logarithm of the chance that was given to what happened. */
  LOG,
  /** Of a number: the distance to what happened, in typical distances of the live version. */
  ABSOLUTE;

  private static final double LEAST_CHANCE = 1e-4;
  private static final double LARGEST_ERROR = 10;

  /** Log loss of the chance given to the true class, between 0 and 9.21 nats. */
  public static double log(double chance) {
    if (!(chance >= 0 && chance <= 1)) {
      throw new IllegalArgumentException("No chance: " + chance);
    }
    return -Math.log(Math.max(LEAST_CHANCE, chance));
  }

  /**
   * Absolute error, between 0 and 10 typical errors.
   *
   * @param typicalError mean absolute error of the live version on rows it never saw, above 0
   */
  public static double absolute(double predicted, double truth, double typicalError) {
    if (!(typicalError > 0)) {
      throw new IllegalArgumentException("The typical error must be above 0: " + typicalError);
    }
    return Math.min(LARGEST_ERROR, Math.abs(predicted - truth) / typicalError);
  }

  /** The word in the evidence. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
