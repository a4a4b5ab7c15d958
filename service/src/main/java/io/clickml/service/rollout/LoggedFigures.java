package io.clickml.service.rollout;

import io.clickml.service.monitoring.LiveQuality;
import io.clickml.service.monitoring.Pairs;
import io.clickml.service.rollout.judge.Changes;
import io.clickml.service.rollout.judge.Loss;
import io.clickml.service.rollout.judge.Moments;
import io.clickml.service.rollout.judge.Quality;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;

/** What the log of predictions and the outcomes say of the versions of a rollout. */
final class LoggedFigures implements Function<Rollout, Figures> {
  private final LiveQuality quality;

  LoggedFigures(LiveQuality quality) {
    this.quality = quality;
  }

  /** Equal as long as they say the same: nothing was answered or told since. */
  Object mark(Rollout rollout) {
    return List.of(
        quality.told(rollout.workspace(), rollout.model()),
        rollout.stepRows(),
        rollout.shadowScored());
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
    return new Quality(
        loss,
        difference,
        pairs.liveLoss(),
        pairs.rarer(),
        pairs.newNearer(),
        pairs.liveNearer(),
        pairs.unsettled());
  }

  private static Changes changes(Pairs pairs) {
    Pairs.Both both = pairs.both();
    long known = Math.min(both.flips(), pairs.flips());
    long newRight = Math.min(known, pairs.rightOnlyNew());
    return new Changes(
        both.rows(),
        both.flips(),
        known,
        newRight,
        Math.min(known - newRight, pairs.rightOnlyOld()),
        new Moments(both.keys(), both.meanShift() * both.keys(), both.shiftSquares()),
        both.spread());
  }
}
