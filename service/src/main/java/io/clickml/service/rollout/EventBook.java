package io.clickml.service.rollout;

import io.clickml.service.model.UnreachableVersionException;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.FailedCall;
import io.clickml.service.scoring.PredictionListener;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Notes what befalls the units of routing in a rollout: that they were answered, by whom, without
 * success, or slowly. Runs on the feed's thread.
 */
final class EventBook implements PredictionListener {
  private static final int MOST_UNITS = 20_000;
  private static final double EVEN = 0.5;

  private final RolloutDao rollouts;
  private final EventDao events;
  private final Map<String, Set<String>> seen = new ConcurrentHashMap<>();
  private final Slowness slowness = new Slowness();

  EventBook(Database database) {
    this.rollouts = database.dao(RolloutDao.class);
    this.events = database.dao(EventDao.class);
  }

  @Override
  public void answered(AnsweredCall call) {
    if (call.forced()) {
      return;
    }
    slowness.learn(call);
    if (call.rollout() == null) {
      return;
    }
    rollouts
        .find(call.workspace(), call.rollout())
        .ifPresent(
            rollout -> {
              freeze(rollout);
              note(rollout, call);
            });
  }

  @Override
  public void failed(FailedCall call) {
    if (call.rollout() == null || call.failure() instanceof UnreachableVersionException) {
      return;
    }
    rollouts
        .find(call.version().workspace(), call.rollout())
        .ifPresent(
            rollout -> {
              List<UnitEvent> found = new ArrayList<>();
              found.add(failure(rollout, call, false));
              if (failed(call.tried())) {
                found.add(failure(rollout, call, true));
              }
              events.add(found);
            });
  }

  private static UnitEvent failure(Rollout rollout, FailedCall call, boolean canary) {
    String unit = UnitEvent.hashed(call.unit());
    return event(rollout, call.weight(), EventKind.FAILURE, unit, canary);
  }

  /** A file that cannot be read is no failure of the version. */
  private static boolean failed(RuntimeException why) {
    return why != null && !(why instanceof UnreachableVersionException);
  }

  /** Forgets rollouts that have ended. */
  void keepOnly(Set<String> open) {
    seen.keySet().retainAll(open);
  }

  /** Freezes what counts as slow in a rollout, once it is known here. */
  private void freeze(Rollout rollout) {
    if (rollout.slowNanos() == null) {
      slowness
          .of(rollout)
          .ifPresent(slow -> rollouts.slow(rollout.workspace(), rollout.id(), slow));
    }
  }

  private void note(Rollout rollout, AnsweredCall call) {
    List<UnitEvent> found = new ArrayList<>();
    if (call.weight() != null) {
      found.addAll(keys(rollout, call));
    }
    call.parts().forEach(part -> found.addAll(mishaps(rollout, call, part)));
    if (!found.isEmpty()) {
      events.add(found);
    }
    rollouts.count(
        new Counted(rollout.workspace(), rollout.id(), rollout.step(), call.rows(), 0, 0, 0));
  }

  /**
   * Units answered for the first time; of a call all or none, or the parts would not count alike.
   */
  private List<UnitEvent> keys(Rollout rollout, AnsweredCall call) {
    Set<String> known = seen.computeIfAbsent(rollout.id(), any -> ConcurrentHashMap.newKeySet());
    if (known.size() + call.rows() > MOST_UNITS) {
      return List.of();
    }
    List<UnitEvent> found = new ArrayList<>();
    for (AnsweredPart part : call.parts()) {
      for (String unit : units(call, part)) {
        if (known.add(unit)) {
          found.add(event(rollout, call.weight(), EventKind.KEY, unit, byCanary(part)));
        }
      }
    }
    return found;
  }

  /** One failure or slow answer of a call is one event, however many rows it had. */
  private static List<UnitEvent> mishaps(Rollout rollout, AnsweredCall call, AnsweredPart part) {
    List<UnitEvent> found = new ArrayList<>();
    if (failed(part.failure())) {
      found.add(event(rollout, call.weight(), EventKind.FAILURE, unit(call, part), byCanary(part)));
    }
    if (call.weight() != null && Slowness.slow(rollout, call, part)) {
      found.add(event(rollout, call.weight(), EventKind.SLOW, unit(call, part), byCanary(part)));
    }
    return found;
  }

  private static boolean byCanary(AnsweredPart part) {
    // Where it failed the stable version answers; where that one failed, who stands by.
    return part.arm() == VersionState.CANARY
        || (part.failure() != null && part.arm() != VersionState.STANDBY);
  }

  private static UnitEvent event(
      Rollout rollout, Double percent, EventKind kind, String unit, boolean canary) {
    // Without a weight both versions answer the same rows, here or beside.
    double weight = percent == null ? EVEN : percent / 100;
    return new UnitEvent(rollout.workspace(), rollout.id(), kind, unit, weight, canary);
  }

  private static String unit(AnsweredCall call, AnsweredPart part) {
    return UnitEvent.hashed(call.document() == null ? part.key(0) : call.document());
  }

  private static Set<String> units(AnsweredCall call, AnsweredPart part) {
    if (call.document() != null) {
      return Set.of(UnitEvent.hashed(call.document()));
    }
    Set<String> units = new LinkedHashSet<>();
    for (int row = 0; row < part.answers().rows().rows(); row++) {
      units.add(UnitEvent.hashed(part.key(row)));
    }
    return units;
  }
}
