package io.clickml.service.retraining;

import io.clickml.service.platform.Problems;
import java.time.Instant;

/**
 * A rule on the wire; what is absent is off, or as usual.
 *
 * @param enabled whether the model is trained again by itself
 * @param everyDays as soon as the live version is so old
 * @param newAnswers once so many outcomes came that it cannot know
 * @param onDrift when rows look different for long
 * @param onQuality when answers have become worse than promised
 * @param cooldownHours not again within so many hours; absent: 24
 * @param policy by which the new version takes over; absent: standard
 * @param budgetSeconds time to spend; absent: 60
 */
record RuleRequest(
    Boolean enabled,
    Double everyDays,
    Integer newAnswers,
    Boolean onDrift,
    Boolean onQuality,
    Double cooldownHours,
    String policy,
    Double budgetSeconds) {
  private static final double MOST_DAYS = 366;
  private static final int MOST_ANSWERS = 10_000_000;

  /** The rule, or a problem that names the field to blame. */
  Rule rule(Rule before, double mostSeconds, Instant now) {
    check("everyDays", everyDays, 0, MOST_DAYS);
    check("newAnswers", newAnswers, 1, MOST_ANSWERS);
    check("cooldownHours", cooldownHours, 0, MOST_DAYS * 24);
    check("budgetSeconds", budgetSeconds, 1, mostSeconds);
    return new Rule(
        before.workspace(),
        before.model(),
        Boolean.TRUE.equals(enabled),
        everyDays,
        newAnswers,
        Boolean.TRUE.equals(onDrift),
        Boolean.TRUE.equals(onQuality),
        cooldownHours == null ? Rule.COOLDOWN : cooldownHours,
        policy == null ? Rule.POLICY : policy,
        budgetSeconds == null ? Rule.BUDGET : budgetSeconds,
        before.revision() + 1,
        now);
  }

  private static void check(String field, Number value, double least, double most) {
    if (value != null && !(value.doubleValue() >= least && value.doubleValue() <= most)) {
      throw Problems.fieldInvalid(field, "must be %,.0f to %,.0f".formatted(least, most));
    }
  }
}
