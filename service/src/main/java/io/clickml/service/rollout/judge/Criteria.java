package io.clickml.service.rollout.judge;

/**
 * What the tests may get wrong, and what they care about.
 *
 * @param failures chance of going back for failures although nothing is wrong
 * @param slow the same for slow answers
 * @param shares the same for shares of keys
 * @param worse the same for quality
 * @param promotion chance of promoting as not worse what is worse by the margin or more
 * @param expected outcomes at which the intervals are narrowest for their count
 * @param margin how much worse counts as not worse, as a part of the live version's loss
 * @param widest largest such margin of a log loss, in nats
 * @param flips part of the answers that may change without a look at outcomes
 * @param shift move of the mean score that is no signal yet, in standard deviations of the score
 */
public record Criteria(
    double failures,
    double slow,
    double shares,
    double worse,
    double promotion,
    long expected,
    double margin,
    double widest,
    double flips,
    double shift) {
  /** What all rollouts are judged by. */
  public static final Criteria DEFAULT =
      new Criteria(0.02, 0.01, 0.001, 0.02, 0.05, 1_000, 0.05, 0.0053, 0.05, 0.1);

  /** Outcomes, or answers of both versions, below which nothing is said about them. */
  static final long FIRST_LOOK = 100;

  /** How much more loss still counts as not worse. */
  double margin(Loss loss, double live) {
    double part = margin * live;
    return loss == Loss.LOG ? Math.min(widest, part) : part;
  }
}
