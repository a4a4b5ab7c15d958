package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.rollout.judge.Policy;
import io.clickml.service.rollout.judge.Step;
import java.time.Instant;
import java.util.List;

/**
 * A rollout on the wire.
 *
 * @param id its id
 * @param model slug of the model
 * @param version that is tried
 * @param baseline that answered when it began, 0: none did
 * @param policy name of the policy
 * @param steps of it
 * @param step index of the one it is in
 * @param weight percent of the rows that the new version answers now; null while it answers rows
 *     that no version answered before, whatever their share
 * @param state how it stands
 * @param acknowledged whether a person saw the signals and goes on
 * @param stepSince when the step began, moved on by pauses
 * @param stepRows rows answered in this step
 * @param shadow what was answered beside
 * @param decision what was decided last, with its figures; null before the first look
 * @param author id of the key that began it, or the rule
 * @param startedAt when it began
 * @param endedAt when it ended, or null
 */
record RolloutView(
    String id,
    String model,
    int version,
    int baseline,
    String policy,
    List<Step> steps,
    int step,
    Double weight,
    RolloutState state,
    boolean acknowledged,
    Instant stepSince,
    long stepRows,
    Beside shadow,
    JsonNode decision,
    String author,
    Instant startedAt,
    Instant endedAt) {
  /**
   * Rows answered beside.
   *
   * @param scored that were
   * @param dropped that could not be kept up with
   * @param failed on which the version failed
   */
  record Beside(long scored, long dropped, long failed) {}

  static RolloutView of(Rollout rollout, Policy policy, JsonNode decision) {
    return new RolloutView(
        rollout.id(),
        rollout.model(),
        rollout.version(),
        rollout.baseline(),
        policy.name(),
        policy.steps(),
        rollout.step(),
        weight(rollout, policy),
        rollout.state(),
        rollout.acknowledged(),
        rollout.stepSince(),
        rollout.stepRows(),
        new Beside(rollout.shadowScored(), rollout.shadowDropped(), rollout.shadowFailed()),
        decision,
        rollout.author(),
        rollout.startedAt(),
        rollout.endedAt());
  }

  private static Double weight(Rollout rollout, Policy policy) {
    Step step = policy.steps().get(rollout.step());
    return switch (rollout.state()) {
      case PROMOTED -> Double.valueOf(100);
      case ROLLED_BACK, ABORTED -> Double.valueOf(0);
      case RUNNING, PAUSED ->
          step.kind() == Step.Kind.NEW_ROWS ? null : Double.valueOf(step.weight() * 100);
    };
  }
}
