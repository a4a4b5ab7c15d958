package io.clickml.service.rollout;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

/**
 * A new version on its way to be the one that answers.
 *
 * @param workspace whose it is
 * @param id its id, which salts the draw of keys
 * @param model slug of the model
 * @param version that is tried
 * @param baseline the version that answered when it began, and answers on; {@link #NOBODY}: none
 *     did
 * @param policy how it goes on, as JSON of a {@link io.clickml.service.rollout.judge.Policy}
 * @param state how it stands
 * @param revision raised by every change, so that of two who decide at once one is heard
 * @param step index of the step in the policy
 * @param stepSince when the step began, moved on by pauses
 * @param wholeSince when it began, moved on by pauses
 * @param stepRows rows answered in this step
 * @param stepScored rows that a version answered beside in this step
 * @param pausedAt when it was paused, null while it runs
 * @param replayed whether logged rows were answered by the new version, or there were none
 * @param acknowledged whether a person saw the signals and goes on
 * @param slowNanos time per row above which an answer counts as slow, null while not known
 * @param decision what was decided last, as JSON, or null
 * @param shadowScored rows that a version answered beside
 * @param shadowDropped rows that it could not keep up with
 * @param shadowFailed rows on which it failed
 * @param author id of the key that began it, or the rule
 * @param startedAt when it began
 * @param endedAt when it ended, or null
 */
public record Rollout(
    String workspace,
    String id,
    String model,
    int version,
    int baseline,
    String policy,
    RolloutState state,
    int revision,
    int step,
    Instant stepSince,
    Instant wholeSince,
    long stepRows,
    long stepScored,
    Instant pausedAt,
    boolean replayed,
    boolean acknowledged,
    Long slowNanos,
    String decision,
    long shadowScored,
    long shadowDropped,
    long shadowFailed,
    String author,
    Instant startedAt,
    Instant endedAt) {
  /** Stands where no version answered. */
  static final int NOBODY = 0;

  public Rollout {
    Objects.requireNonNull(policy, "policy");
    Objects.requireNonNull(state, "state");
  }

  /** Whole seconds in this step, without pauses. */
  long stepSeconds(Instant now) {
    return seconds(stepSince, now);
  }

  /** Whole seconds since it began, without pauses. */
  long wholeSeconds(Instant now) {
    return seconds(wholeSince, now);
  }

  private long seconds(Instant since, Instant now) {
    return Math.max(0, Duration.between(since, pausedAt == null ? now : pausedAt).toSeconds());
  }
}
