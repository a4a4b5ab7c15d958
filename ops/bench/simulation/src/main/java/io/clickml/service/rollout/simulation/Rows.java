package io.clickml.service.rollout.simulation;

import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Moments;
import io.clickml.service.rollout.judge.Quality;

/**
 * Rows with outcomes that both versions answered.
 *
 * @param difference of the losses, new minus live
 * @param live losses of the live version
 * @param fresh losses of the new version
 * @param yes rows whose outcome was "yes"
 */
record Rows(Moments difference, Moments live, Moments fresh, long yes) {
  static final Rows NONE = new Rows(Moments.NONE, Moments.NONE, Moments.NONE, 0);

  static Rows of(double[] live, double[] fresh, long yes) {
    double[] difference = new double[live.length];
    for (int i = 0; i < live.length; i++) {
      difference[i] = fresh[i] - live[i];
    }
    return new Rows(Moments.of(difference), Moments.of(live), Moments.of(fresh), yes);
  }

  Rows plus(Rows others) {
    return new Rows(
        difference.plus(others.difference),
        live.plus(others.live),
        fresh.plus(others.fresh),
        yes + others.yes);
  }

  long n() {
    return difference.n();
  }

  /** What the judge is told. */
  Quality paired() {
    return new Quality(Loss.LOG, difference, live.mean(), Math.min(yes, n() - yes));
  }
}
