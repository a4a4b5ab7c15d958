package io.clickml.service.rollout;

import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;

/** What people do with a rollout under way: it is moved on, paused, ended. */
final class Steering {
  private final PolicyColumn column;
  private final Transitions transitions;
  private final Waiting waiting;
  private final Weights weights;
  private final RolloutDao rollouts;

  Steering(Platform platform, Transitions transitions, Waiting waiting, Weights weights) {
    this.column = new PolicyColumn(platform.json());
    this.transitions = transitions;
    this.waiting = waiting;
    this.weights = weights;
    this.rollouts = platform.database().dao(RolloutDao.class);
  }

  /** Goes to the next step, or to a weight that is larger than now. */
  Rollout advance(Rollout seen, Decider by, RolloutChange change) {
    Rollout rollout = open(seen);
    Weights.check(change.weight());
    if (Boolean.TRUE.equals(change.acknowledge())) {
      if (change.weight() != null) {
        throw Problems.fieldInvalid(
            "acknowledge", "and “weight” are both given: send one, then the other");
      }
      waiting.acknowledge(rollout, by, History.acknowledged(rollout.version(), change.reason()));
    } else if (change.weight() == null) {
      next(rollout, by, change.reason());
    } else {
      weights.raise(rollout, change.weight(), by, change.reason());
    }
    return now(rollout);
  }

  Rollout pause(Rollout seen, Decider by, RolloutChange change) {
    Rollout rollout = open(seen);
    if (rollout.state() == RolloutState.RUNNING) {
      waiting.pause(rollout, by, History.paused(rollout.version(), change.reason()));
    }
    return now(rollout);
  }

  Rollout resume(Rollout seen, Decider by, RolloutChange change) {
    Rollout rollout = open(seen);
    if (rollout.state() == RolloutState.PAUSED) {
      waiting.resume(rollout, by, History.resumed(rollout.version(), change.reason()));
    }
    return now(rollout);
  }

  Rollout abort(Rollout seen, Decider by, RolloutChange change) {
    if (seen.state() == RolloutState.ABORTED) {
      return seen;
    }
    Rollout rollout = open(seen);
    transitions.abort(rollout, by, History.aborted(rollout.version(), change.reason()));
    return now(rollout);
  }

  private void next(Rollout rollout, Decider by, String reason) {
    Policy policy = column.read(rollout);
    Step step = policy.steps().get(rollout.step() + 1);
    transitions.enter(
        rollout,
        policy,
        rollout.step() + 1,
        by,
        step.kind() == Step.Kind.ALL
            ? History.promoted(rollout.version(), reason)
            : History.stepped(rollout.version(), step.toString(), reason));
  }

  private static Rollout open(Rollout rollout) {
    if (!rollout.state().open()) {
      throw RolloutProblems.ended(rollout);
    }
    return rollout;
  }

  private Rollout now(Rollout rollout) {
    return rollouts.find(rollout.workspace(), rollout.id()).orElseThrow();
  }
}
