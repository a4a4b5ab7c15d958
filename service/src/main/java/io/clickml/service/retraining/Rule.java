package io.clickml.service.retraining;

import io.clickml.service.model.Cause;
import java.time.Instant;
import java.util.Objects;

/**
 * When a model is trained again by itself.
 *
 * @param workspace whose it is
 * @param model its slug
 * @param enabled whether it is
 * @param everyDays as soon as the live version is so old, in days; null: whatever its age
 * @param newAnswers once so many outcomes came that the live version cannot know; null: however
 *     many
 * @param onDrift when rows look different for long
 * @param onQuality when answers have become worse than promised
 * @param cooldownHours not again within so many hours
 * @param policy by which the new version takes over
 * @param budgetSeconds time to spend
 * @param revision raised by every change
 * @param updatedAt when it was last changed
 */
public record Rule(
    String workspace,
    String model,
    boolean enabled,
    Double everyDays,
    Integer newAnswers,
    boolean onDrift,
    boolean onQuality,
    double cooldownHours,
    String policy,
    double budgetSeconds,
    int revision,
    Instant updatedAt) {
  /** Answers below which a training would learn nothing new. */
  static final int LEAST_ANSWERS = 50;

  static final double COOLDOWN = 24;
  static final String POLICY = "standard";
  static final double BUDGET = 60;

  public Rule {
    Objects.requireNonNull(workspace, "workspace");
    Objects.requireNonNull(model, "model");
    Objects.requireNonNull(policy, "policy");
  }

  /** What holds when nobody said anything: never by itself. */
  static Rule none(String workspace, String model) {
    return new Rule(
        workspace,
        model,
        false,
        null,
        null,
        false,
        false,
        COOLDOWN,
        POLICY,
        BUDGET,
        0,
        Instant.EPOCH);
  }

  /** New answers below which it is never time. */
  int leastAnswers() {
    return newAnswers == null ? LEAST_ANSWERS : Math.min(LEAST_ANSWERS, newAnswers);
  }

  /**
   * Why it is time, null when it is not.
   *
   * @param ageDays of the live version
   * @param answers outcomes that it cannot know
   * @param drifted whether rows look different for long
   * @param worse whether answers have become worse than promised
   */
  Cause due(double ageDays, int answers, boolean drifted, boolean worse) {
    if (!enabled || answers < leastAnswers()) {
      return null;
    }
    if (onQuality && worse) {
      return Cause.QUALITY;
    }
    if (onDrift && drifted) {
      return Cause.DRIFT;
    }
    boolean enough = newAnswers == null || answers >= newAnswers;
    if (everyDays != null) {
      return ageDays >= everyDays && enough ? Cause.SCHEDULE : null;
    }
    return newAnswers != null && enough ? Cause.ROWS : null;
  }
}
