package io.clickml.service.rollout;

import io.clickml.service.model.Arms;
import io.clickml.service.model.Moves;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.EventKind;
import io.clickml.service.rollout.judge.Evidence;
import io.clickml.service.rollout.judge.Judge;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Progress;
import io.clickml.service.rollout.judge.ShareCount;
import io.clickml.service.rollout.judge.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Looks after the rollouts under way: gathers what is known, asks the judge, and acts. Guardrails
 * are asked at every look, from counts that cost nothing; what takes long comes when it is found.
 */
final class Watch {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  static final Decider ACTOR = new Decider("judge", null);

  private final Database database;
  private final RolloutDao rollouts;
  private final EventDao events;
  private final Moves moves;
  private final Transitions transitions;
  private final PolicyColumn policies;
  private final Verdicts verdicts;
  private final LongLooks looks;
  private final Judge judge;
  private final Clock clock;

  Watch(
      Platform platform,
      Moves moves,
      Transitions transitions,
      Verdicts verdicts,
      LongLooks looks,
      Judge judge) {
    this.database = platform.database();
    this.rollouts = platform.database().dao(RolloutDao.class);
    this.events = platform.database().dao(EventDao.class);
    this.moves = moves;
    this.transitions = transitions;
    this.policies = new PolicyColumn(platform.json());
    this.verdicts = verdicts;
    this.looks = looks;
    this.judge = judge;
    this.clock = platform.clock();
  }

  /** Looks after all of them once. */
  void look() {
    rollouts.underWay().forEach(this::lookAfter);
  }

  private void lookAfter(Rollout rollout) {
    try {
      decide(rollout);
    } catch (ProblemException meanwhile) {
      // A person was quicker; the next look sees what they did.
      LOG.info("rollout {}: {}", rollout.id(), meanwhile.getMessage());
    } catch (RuntimeException failure) {
      LOG.error("rollout {} could not be judged", rollout.id(), failure);
    }
  }

  private void decide(Rollout rollout) {
    Integer live = moves.arms(rollout.workspace(), rollout.model()).stable();
    if (live != null && live == rollout.version()) {
      transitions.tookOver(rollout, ACTOR, History.tookOver(rollout));
      return;
    }
    if (live == null || live != rollout.baseline()) {
      // What it was compared with answers no more: nothing that was counted says anything now.
      transitions.abort(rollout, ACTOR, History.baselineGone(rollout));
      return;
    }
    Integer tried = tried(rollout);
    if (tried == null || tried != rollout.version()) {
      transitions.breakOff(rollout, ACTOR, History.setAside(rollout.version()));
      return;
    }
    Policy policy = policies.read(rollout);
    Decision guarded = judge.decide(policy, rollout.step(), evidence(rollout, Figures.NONE));
    if (guarded.action() == Action.ROLL_BACK) {
      sendBack(rollout, guarded);
      return;
    }
    Optional<Figures> figures = looks.of(rollout);
    Rollout now = rollouts.find(rollout.workspace(), rollout.id()).orElse(rollout);
    if (figures.isPresent() && now.state().open() && now.step() == rollout.step()) {
      act(now, policy, judge.decide(policy, now.step(), evidence(now, figures.get())));
    }
  }

  /** The version in the arm of the rollout, null when it was taken out. */
  private Integer tried(Rollout rollout) {
    Arms arms = moves.arms(rollout.workspace(), rollout.model());
    return arms.canary() == null ? arms.shadow() : arms.canary();
  }

  private Evidence evidence(Rollout rollout, Figures figures) {
    Instant now = clock.instant();
    boolean beside = policies.read(rollout).steps().get(rollout.step()).kind() == Step.Kind.SHADOW;
    Progress progress =
        new Progress(
            rollout.stepSeconds(now),
            rollout.wholeSeconds(now),
            beside ? rollout.stepScored() : rollout.stepRows(),
            rollout.replayed());
    return new Evidence(
        progress, counts(rollout), figures.quality(), figures.changes(), rollout.acknowledged());
  }

  private Map<EventKind, List<ShareCount>> counts(Rollout rollout) {
    Map<EventKind, List<ShareCount>> counts = new EnumMap<>(EventKind.class);
    events
        .counts(rollout.workspace(), rollout.id())
        .forEach(
            count ->
                counts.computeIfAbsent(count.kind(), k -> new ArrayList<>()).add(count.share()));
    return counts;
  }

  /** While a person has paused it, it may go back and nowhere else. */
  private void act(Rollout rollout, Policy policy, Decision decision) {
    if (decision.action() == Action.ROLL_BACK) {
      sendBack(rollout, decision);
      return;
    }
    if (rollout.state() == RolloutState.PAUSED) {
      return;
    }
    // A verdict is there or not with the move that it leads to.
    database.transact(
        () -> {
          verdicts.keep(rollout, decision);
          if (decision.action() == Action.ADVANCE) {
            transitions.enter(rollout, policy, rollout.step() + 1, ACTOR, decision.sentence());
          } else if (decision.action() == Action.PROMOTE) {
            transitions.promote(rollout, ACTOR, decision.sentence());
          }
        });
  }

  private void sendBack(Rollout rollout, Decision decision) {
    database.transact(
        () -> {
          verdicts.keep(rollout, decision);
          transitions.rollBack(rollout, ACTOR, decision.sentence());
        });
  }
}
