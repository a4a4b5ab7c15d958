package io.clickml.service.monitoring;

/**
 * One side of an asymptotic confidence sequence for a mean: the usual interval, widened so that it
 * holds at all times together. Waudby-Smith, Arbour, Sinha, Kennedy and Ramdas, "Time-uniform
 * central limit theory and asymptotic confidence sequences" (https://arxiv.org/abs/2103.06476),
 * one-sided form.
 *
 * @param alpha chance that the mean ever lies outside, on this side
 * @param expected number of observations at which the side is narrowest for its count
 */
public record Interval(double alpha, long expected) {
  /** The distance from the mean so far to the end, in standard errors of that mean. */
  public double errors(double n) {
    double time = n * tuning();
    return Math.sqrt(2 * (time + 1) / time * Math.log1p(Math.sqrt(time + 1) / (2 * alpha)));
  }

  /** The paper's rho squared; a one-sided end at alpha is about a two-sided one at 2 alpha. */
  private double tuning() {
    double deviance = -2 * Math.log(2 * alpha);
    return (deviance + Math.log(deviance + 1)) / expected;
  }
}
