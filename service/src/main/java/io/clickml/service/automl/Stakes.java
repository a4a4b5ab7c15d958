package io.clickml.service.automl;

import java.util.Objects;

/**
 * What is at stake when one of two answers is given.
 *
 * @param counts what counts more
 * @param missed what it costs to miss a row with the answer that is looked for, not below 0
 * @param falseAlarm what it costs to give that answer wrongly, not below 0
 */
public record Stakes(Counts counts, double missed, double falseAlarm) {
  /** The likelier answer. */
  public static final Stakes NONE = of(Counts.RIGHT);

  public Stakes {
    Objects.requireNonNull(counts, "counts");
    if (!(missed >= 0 && falseAlarm >= 0 && missed + falseAlarm > 0)
        || Double.isInfinite(missed + falseAlarm)) {
      throw new IllegalArgumentException("costs of " + missed + " and " + falseAlarm);
    }
  }

  /** Without costs of one's own. */
  public static Stakes of(Counts counts) {
    return new Stakes(counts, 1, 1);
  }

  /** The same stakes with something else counting more. */
  public Stakes with(Counts other) {
    return new Stakes(other, missed, falseAlarm);
  }

  /**
   * How good it is to give the answer to some rows; more is better. F-measures (van Rijsbergen
   * 1979) weigh catching against being sure.
   *
   * @param hits rows that get the answer and have it
   * @param called rows that get it
   * @param real rows that have it
   */
  public double worth(double hits, double called, double real) {
    return switch (counts) {
      case EVEN -> f(1, hits, called, real);
      case CATCHING -> f(4, hits, called, real);
      case SURE -> f(0.25, hits, called, real);
      case COSTS -> -missed * (real - hits) - falseAlarm * (called - hits);
      case RIGHT -> 2 * hits - called;
    };
  }

  private static double f(double betaSquared, double hits, double called, double real) {
    return hits == 0 ? 0 : (1 + betaSquared) * hits / (betaSquared * real + called);
  }
}
