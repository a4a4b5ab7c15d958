package io.clickml.modelstore.scorer;

import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;

/**
 * How far a predicted number may go: a tenth of the range of the answers seen beyond either end of
 * it, and not below 0 where none was negative. No member alone can then spoil an answer.
 *
 * @param low smallest value, or -Infinity
 * @param high largest value, or Infinity
 */
public record Reach(double low, double high) {
  private static final double WIDER = 0.1;

  /** No limits. */
  static final Reach ENDLESS = new Reach(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

  /** The reach around answers that lay between two values. */
  public static Reach around(double least, double most) {
    double more = WIDER * (most - least);
    double low = least - more;
    return new Reach(least >= 0 ? Math.max(0, low) : low, most + more);
  }

  /** What the target's domain allows; no limits for classes, and where the domain is not known. */
  public static Reach of(Target target) {
    Domain domain = target.domain();
    return target.task() != Task.REGRESSION || Double.isNaN(domain.low())
        ? ENDLESS
        : around(domain.low(), domain.high());
  }

  /** Whether nothing is limited. */
  boolean endless() {
    return low == Double.NEGATIVE_INFINITY && high == Double.POSITIVE_INFINITY;
  }

  /** The part of an interval that is possible: none of it below 0 where no answer was negative. */
  public double[] possible(double[] interval) {
    return low < 0 ? interval : new double[] {Math.max(0, interval[0]), Math.max(0, interval[1])};
  }

  /** The nearest value within. */
  public double limit(double value) {
    return Math.min(high, Math.max(low, value));
  }
}
