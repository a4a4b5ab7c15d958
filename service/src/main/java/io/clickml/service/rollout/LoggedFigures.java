package io.clickml.service.rollout;

import io.clickml.service.monitoring.LiveQuality;
import io.clickml.service.monitoring.Pairs;
import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Moments;
import io.clickml.service.rollout.judge.Quality;
import java.time.Instant;
import java.util.function.Function;

/** What the log of predictions and the outcomes say of the versions of a rollout. */
final class LoggedFigures implements Function<Rollout, Figures> {
  private final LiveQuality quality;

  LoggedFigures(LiveQuality quality) {
    this.quality = quality;
  }

  @Override
  public Figures apply(Rollout rollout) {
    Pairs pairs =
        quality.pairs(
            rollout.workspace(),
            rollout.model(),
            rollout.baseline(),
            rollout.version(),
            Instant.EPOCH);
    return new Figures(quality(pairs), changes(pairs));
  }

  private static Quality quality(Pairs pairs) {
    Moments difference = new Moments(pairs.keys(), pairs.sum(), pairs.sumOfSquares());
    Loss loss = pairs.numbers() ? Loss.ABSOLUTE : Loss.LOG;
    return new Quality.Paired(loss, difference, pairs.liveLoss(), pairs.rarer());
  }

  private static Changes changes(Pairs pairs) {
    Pairs.Both both = pairs.both();
    return new Changes(
        both.rows(),
        both.flips(),
        Math.min(both.flips(), pairs.flips()),
        Math.min(pairs.flips(), pairs.rightOnlyNew()),
        Math.min(
            pairs.flips() - Math.min(pairs.flips(), pairs.rightOnlyNew()), pairs.rightOnlyOld()),
        new Moments(both.rows(), both.meanShift() * both.rows(), both.shiftSquares()),
        both.spread());
  }
}
