package io.clickml.service.rollout;

import io.clickml.service.monitoring.PredictionLog;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

/** Shares that people choose for a version. */
final class Weights {
  private static final Duration RECENT = Duration.ofDays(30);
  private static final double NEARLY_ALL = 0.9;

  /** Smaller shares would read as nothing, or as everything. */
  private static final double LEAST_PERCENT = 0.01;

  private final Transitions transitions;
  private final PolicyColumn policies;
  private final PredictionLog log;
  private final Clock clock;

  Weights(Platform platform, Transitions transitions, PredictionLog log) {
    this.transitions = transitions;
    this.policies = new PolicyColumn(platform.json());
    this.log = log;
    this.clock = platform.clock();
  }

  /** Refuses what is no share. */
  static void check(Double weight) {
    boolean whole = weight != null && (weight == 0 || weight == 100);
    if (weight != null && !whole && !(weight >= LEAST_PERCENT && weight <= 100 - LEAST_PERCENT)) {
      throw Problems.fieldInvalid("weight", "must be 0, 100 or from 0.01 to 99.99, in percent");
    }
  }

  /** Refuses to begin with less than the policy does. */
  static void check(Double weight, Policy policy) {
    Step first = policy.steps().get(0);
    if (weight != null && weight > 0 && weight < 100 && weight / 100 <= first.weight()) {
      throw Problems.fieldInvalid(
          "weight",
          "must be more than the first step of the policy “%s”, “%s”, or absent"
              .formatted(policy.name(), first));
    }
  }

  /** Where nearly all rows come from one document, a share of the documents means nothing. */
  boolean meanNothing(String workspace, String model) {
    Instant since = clock.instant().minus(RECENT);
    return log.traffic(workspace, model, since).largestShare() >= NEARLY_ALL;
  }

  /** Goes to a weight that is larger than now; instead to new rows only, where it means nothing. */
  void raise(Rollout rollout, double weight, Decider by, String reason) {
    if (weight == 100) {
      transitions.promote(rollout, by, History.promoted(rollout.version(), reason));
      return;
    }
    Policy policy = policies.read(rollout);
    Step now = policy.steps().get(rollout.step());
    if (weight / 100 <= now.weight()) {
      throw Problems.fieldInvalid("weight", tooSmall(now));
    }
    int newRows = policy.steps().indexOf(Step.NEW_ROWS);
    if (newRows > rollout.step() && meanNothing(rollout.workspace(), rollout.model())) {
      transitions.enter(
          rollout, policy, newRows, by, History.newRows(rollout.version(), weight, reason));
      return;
    }
    Policy changed = with(policy, rollout.step(), weight);
    transitions.enter(
        rollout,
        changed,
        rollout.step() + 1,
        by,
        History.weight(rollout.version(), weight, reason));
  }

  private static String tooSmall(Step now) {
    return switch (now.kind()) {
      case CANARY ->
          "must be more than the "
              + now
              + " that the version answers now, so that nobody goes back to the version before; end the trial to take it back";
      case NEW_ROWS ->
          "must be 100, for the version answers all new rows already; end the trial to take it back";
      default -> "must be above 0; end the trial to take the version back";
    };
  }

  private static Policy with(Policy policy, int step, double weight) {
    List<Step> steps = new ArrayList<>(policy.steps().subList(0, step + 1));
    steps.add(Step.canary(weight));
    policy.steps().stream().filter(each -> each.weight() > weight / 100).forEach(steps::add);
    return new Policy(policy.name(), steps, policy.pace(), policy.undecided(), policy.approval());
  }
}
