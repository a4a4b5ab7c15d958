package io.clickml.service.rollout.judge;

import io.clickml.service.rollout.judge.Quality.Apart;
import io.clickml.service.rollout.judge.Quality.Paired;
import io.clickml.service.rollout.judge.Quality.Stratum;

/**
 * How much larger the new version's loss is.
 *
 * @param n outcomes it is made of
 * @param least outcomes of the arm with fewer; {@code n} where both versions answered all
 * @param mean of the difference, new minus live
 * @param error standard error of that mean
 * @param live the live version's mean loss
 */
record Estimate(long n, long least, double mean, double error, double live) {
  static Estimate of(Quality quality) {
    if (quality instanceof Paired paired) {
      Moments difference = paired.difference();
      double error = Math.sqrt(difference.variance() / Math.max(1, difference.n()));
      return new Estimate(difference.n(), difference.n(), difference.mean(), error, paired.live());
    }
    return apart((Apart) quality);
  }

  /** With the mean drawn to 0 as far as it may be noise: what to plan with (James and Stein). */
  Estimate cautious() {
    double noise = mean == 0 ? 1 : Math.min(1, error * error / (mean * mean));
    return new Estimate(n, least, mean * (1 - noise), error, live);
  }

  /**
   * Arm against arm. Strata are joined by the precision that their counts give, not by what was
   * seen in them; a stratum without two outcomes in each arm tells nothing.
   */
  private static Estimate apart(Apart quality) {
    double weights = 0;
    double sum = 0;
    double variance = 0;
    Moments canary = Moments.NONE;
    Moments live = Moments.NONE;
    for (Stratum each : quality.strata()) {
      long news = each.canary().n();
      long old = each.live().n();
      if (Math.min(news, old) >= 2) {
        double weight = (double) news * old / (news + old);
        weights += weight;
        sum += weight * (each.canary().mean() - each.live().mean());
        double own = each.canary().variance() / (news - 1) + each.live().variance() / (old - 1);
        variance += weight * weight * own;
        canary = canary.plus(each.canary());
        live = live.plus(each.live());
      }
    }
    double scale = Math.max(weights, Double.MIN_NORMAL);
    return new Estimate(
        canary.n() + live.n(),
        Math.min(canary.n(), live.n()),
        sum / scale,
        Math.sqrt(variance) / scale,
        live.mean());
  }
}
