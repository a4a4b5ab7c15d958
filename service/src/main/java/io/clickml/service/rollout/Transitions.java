package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Move.Become;
import io.clickml.service.model.Moves;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Decision;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import java.time.Clock;
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
  private final RolloutMove change;
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
    this.change = new RolloutMove(database, moves);
    this.policies = policies;
    this.verdicts = verdicts;
    this.clock = clock;
  }

  /** Begins: the row and the first step. */
  void begin(Rollout rollout, Decider by, Sentence why) {
    database.transact(
        () -> {
          hold(rollout, rollout.baseline());
          place(rollout, policies.read(rollout).steps().get(rollout.step()), by, why);
          insert(rollout);
        });
  }

  /** Begins and ends where no version answers: there is nothing to compare with. */
  void answerAlone(Rollout rollout, Decider by, Sentence why) {
    database.transact(
        () -> {
          hold(rollout, null);
          List<Become> becomes =
              moves.promotion(rollout.workspace(), rollout.model(), rollout.version());
          change.tell(rollout, becomes, "promoted", by, why);
          insert(rollout);
          rollouts.end(rollout.workspace(), rollout.id(), RolloutState.PROMOTED, clock.instant());
        });
  }

  /** Whoever begins at the same moment waits here, and hears of the one that was faster. */
  private void hold(Rollout rollout, Integer stable) {
    moves.hold(rollout.workspace(), rollout.model(), stable);
    rollouts
        .open(rollout.workspace(), rollout.model())
        .ifPresent(
            open -> {
              throw RolloutProblems.open(open);
            });
  }

  /** Goes to a step of the policy, which may have been changed for it. */
  void enter(Rollout rollout, Policy policy, int step, Decider by, Sentence why) {
    Step next = policy.steps().get(step);
    if (next.kind() == Step.Kind.ALL) {
      promote(rollout, by, why);
      return;
    }
    database.transact(
        () -> {
          change.claim(rollout);
          rollouts.enter(
              rollout.workspace(), rollout.id(), step, policies.write(policy), clock.instant());
          place(rollout, next, by, why);
        });
  }

  /** Makes the new version the one that answers. */
  void promote(Rollout rollout, Decider by, Sentence why) {
    List<Become> becomes = moves.promotion(rollout.workspace(), rollout.model(), rollout.version());
    end(rollout, RolloutState.PROMOTED, becomes, "promoted", by, why);
  }

  /** Ends the trial of a version that answers already, for the one beside it was set aside. */
  void tookOver(Rollout rollout, Decider by, Sentence why) {
    end(rollout, RolloutState.PROMOTED, List.of(), "took-over", by, why);
  }

  /** Gives everything back to the version that answered, for good. */
  void rollBack(Rollout rollout, Decider by, Sentence why) {
    List<Become> now = unlessSetAside(rollout, VersionState.REJECTED);
    end(rollout, RolloutState.ROLLED_BACK, now, "rolled-back", by, why);
  }

  /**
   * As {@link #rollBack}, with a verdict, whatever revision the rollout has come to; nothing when
   * it has ended.
   */
  void breakOff(Rollout rollout, Decider by, Sentence why) {
    database.transact(
        () ->
            rollouts
                .open(rollout.workspace(), rollout.model())
                .filter(now -> now.id().equals(rollout.id()))
                .ifPresent(now -> brokenOff(now, by, why)));
  }

  private void brokenOff(Rollout rollout, Decider by, Sentence why) {
    verdicts.keep(rollout, new Decision(Action.ROLL_BACK, List.of(), 0, why));
    rollBack(rollout, by, why);
  }

  /** Ends it without a verdict; the version waits again. */
  void abort(Rollout rollout, Decider by, Sentence why) {
    List<Become> becomes = unlessSetAside(rollout, VersionState.READY);
    end(rollout, RolloutState.ABORTED, becomes, "aborted", by, why);
  }

  /**
   * A version whose file was damaged stays set aside. One that answers by now, for the one beside
   * it was set aside, goes on answering: the next look ends its trial.
   */
  private List<Become> unlessSetAside(Rollout rollout, VersionState to) {
    return switch (state(rollout)) {
      case QUARANTINED -> List.of();
      case STABLE -> throw RolloutProblems.changed(rollout);
      default -> List.of(Become.of(rollout.version(), to));
    };
  }

  private VersionState state(Rollout rollout) {
    return models.version(rollout.workspace(), rollout.model(), rollout.version()).state();
  }

  private void end(
      Rollout rollout,
      RolloutState state,
      List<Become> becomes,
      String kind,
      Decider by,
      Sentence why) {
    database.transact(
        () -> {
          change.claim(rollout);
          rollouts.end(rollout.workspace(), rollout.id(), state, clock.instant());
          change.tell(rollout, becomes, kind, by, why);
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

  private void place(Rollout rollout, Step step, Decider by, Sentence why) {
    VersionState to = step.weight() == 0 ? VersionState.SHADOW : VersionState.CANARY;
    Double weight = step.kind() == Step.Kind.CANARY ? step.weight() * 100 : null;
    // Also from one step beside to the next: what was decided on the step before is heard no more.
    Become placed = new Become(rollout.version(), to, weight, rollout.id());
    change.tell(rollout, List.of(placed), "step", by, why);
  }
}
