package io.clickml.service.rollout.judge;

/**
 * How much larger the new version's loss is.
 *
 * @param n outcomes it is made of
 * @param mean of the difference, new minus live
 * @param error standard error of that mean
 * @param live the live version's mean loss
 */
record Estimate(long n, double mean, double error, double live) {
  static Estimate of(Quality quality) {
    Moments difference = quality.difference();
    double error = Math.sqrt(difference.variance() / Math.max(1, difference.n()));
    return new Estimate(difference.n(), difference.mean(), error, quality.live());
  }

  /** With the mean drawn to 0 as far as it may be noise: what to plan with (James and Stein). */
  Estimate cautious() {
    double noise = mean == 0 ? 1 : Math.min(1, error * error / (mean * mean));
    return new Estimate(n, mean * (1 - noise), error, live);
  }
}
