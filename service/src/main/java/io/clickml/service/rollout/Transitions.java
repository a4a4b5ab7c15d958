package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Move;
import io.clickml.service.model.Move.Become;
import io.clickml.service.model.Moves;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.core.JdbiException;

/**
 * Moves rollouts on: rollout, arms and history change together or not at all. Of two who decide at
 * once, one gets a 409.
 */
final class Transitions {
  private final Database database;
  private final RolloutDao rollouts;
  private final ModelService models;
  private final Moves moves;
  private final PolicyColumn policies;
  private final Verdicts verdicts;
  private final Clock clock;

  Transitions(
      Database database,
      ModelService models,
      Moves moves,
      PolicyColumn policies,
      Verdicts verdicts,
      Clock clock) {
    this.database = database;
    this.rollouts = database.dao(RolloutDao.class);
    this.models = models;
    this.moves = moves;
    this.policies = policies;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  /** Begins: the row and the first step. */
  void begin(Rollout rollout, Sentence why) {
    database.transact(
        () -> {
          // The model first: whoever begins at the same moment waits for it here.
          place(rollout, policies.read(rollout).steps().get(rollout.step()), "rollout", why);
          insert(rollout);
        });
  }

  /** Goes to a step of the policy, which may have been changed for it. */
  void enter(Rollout rollout, Policy policy, int step, String actor, Sentence why) {
    Step next = policy.steps().get(step);
    if (next.kind() == Step.Kind.ALL) {
      promote(rollout, actor, why);
      return;
    }
    database.transact(
        () -> {
          claim(rollout);
          rollouts.enter(
              rollout.workspace(), rollout.id(), step, policies.write(policy), clock.instant());
          place(rollout, next, actor, why);
        });
  }

  /** Makes the new version the one that answers. */
  void promote(Rollout rollout, String actor, Sentence why) {
    List<Become> becomes = moves.promotion(rollout.workspace(), rollout.model(), rollout.version());
    end(rollout, RolloutState.PROMOTED, becomes, "promoted", actor, why);
  }

  /** Gives everything back to the version that answered, for good. */
  void rollBack(Rollout rollout, String actor, Sentence why) {
    List<Become> now = unlessSetAside(rollout, VersionState.REJECTED);
    end(rollout, RolloutState.ROLLED_BACK, now, "rolled-back", actor, why);
  }

  /**
   * As {@link #rollBack}, with a verdict, whatever revision the rollout has come to; nothing when
   * it has ended.
   */
  void breakOff(Rollout rollout, String actor, Sentence why) {
    database.transact(
        () ->
            rollouts
                .open(rollout.workspace(), rollout.model())
                .filter(now -> now.id().equals(rollout.id()))
                .ifPresent(now -> brokenOff(now, actor, why)));
  }

  private void brokenOff(Rollout rollout, String actor, Sentence why) {
    verdicts.keep(rollout, new Decision(Action.ROLL_BACK, List.of(), 0, why));
    rollBack(rollout, actor, why);
  }

  /** Ends it without a verdict; the version waits again. */
  void abort(Rollout rollout, String actor, Sentence why) {
    List<Become> becomes = unlessSetAside(rollout, VersionState.READY);
    end(rollout, RolloutState.ABORTED, becomes, "aborted", actor, why);
  }

  /** A version whose file was damaged stays set aside. */
  private List<Become> unlessSetAside(Rollout rollout, VersionState to) {
    return state(rollout) == VersionState.QUARANTINED
        ? List.of()
        : List.of(Become.of(rollout.version(), to));
  }

  private VersionState state(Rollout rollout) {
    return models.version(rollout.workspace(), rollout.model(), rollout.version()).state();
  }

  void pause(Rollout rollout, String actor, Sentence why) {
    note(
        rollout,
        "paused",
        actor,
        why,
        () -> rollouts.pause(rollout.workspace(), rollout.id(), clock.instant()));
  }

  void resume(Rollout rollout, String actor, Sentence why) {
    Instant now = clock.instant();
    Instant stepSince = now.minusSeconds(rollout.stepSeconds(now));
    Instant wholeSince = now.minusSeconds(rollout.wholeSeconds(now));
    note(
        rollout,
        "resumed",
        actor,
        why,
        () -> rollouts.resume(rollout.workspace(), rollout.id(), stepSince, wholeSince));
  }

  /** A person saw the signals and goes on. */
  void acknowledge(Rollout rollout, String actor, Sentence why) {
    note(
        rollout,
        "acknowledged",
        actor,
        why,
        () -> rollouts.acknowledge(rollout.workspace(), rollout.id()));
  }

  private void note(Rollout rollout, String kind, String actor, Sentence why, Runnable change) {
    database.transact(
        () -> {
          claim(rollout);
          change.run();
          moves.make(move(rollout, List.of(), kind, actor, why));
        });
  }

  private void end(
      Rollout rollout,
      RolloutState state,
      List<Become> becomes,
      String kind,
      String actor,
      Sentence why) {
    database.transact(
        () -> {
          claim(rollout);
          rollouts.end(rollout.workspace(), rollout.id(), state, clock.instant());
          moves.make(move(rollout, becomes, kind, actor, why));
        });
  }

  private void insert(Rollout rollout) {
    try {
      rollouts.insert(rollout);
    } catch (JdbiException failure) {
      if (Database.refused(failure)) {
        // Somebody else began one at the same moment.
        throw RolloutProblems.open(rollout);
      }
      throw failure;
    }
  }

  private void claim(Rollout rollout) {
    if (rollouts.claim(rollout) == 0) {
      throw RolloutProblems.changed(rollout);
    }
  }

  private void place(Rollout rollout, Step step, String actor, Sentence why) {
    VersionState to = step.weight() == 0 ? VersionState.SHADOW : VersionState.CANARY;
    boolean stays = to == VersionState.SHADOW && state(rollout) == to;
    Double weight = step.kind() == Step.Kind.CANARY ? step.weight() * 100 : null;
    List<Become> becomes =
        stays ? List.of() : List.of(new Become(rollout.version(), to, weight, rollout.id()));
    moves.make(move(rollout, becomes, "step", actor, why));
  }

  private static Move move(
      Rollout rollout, List<Become> becomes, String kind, String actor, Sentence why) {
    return new Move(
        rollout.workspace(), rollout.model(), null, becomes, kind, rollout.version(), actor, why);
  }
}
