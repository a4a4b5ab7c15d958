package io.clickml.service.rollout.judge;

/**
 * Events counted while the new version's share did not change.
 *
 * @param weight chance that an event is the new version's if both are alike: its share of the units
 *     of routing, or one half where both versions answer the same rows (replay, shadow, new rows)
 * @param canary events of the new version
 * @param others events of the live version
 */
public record ShareCount(double weight, long canary, long others) {
  public ShareCount {
    if (!(weight >= 0 && weight <= 1)) {
      throw new IllegalArgumentException("A weight must lie between 0 and 1, not at " + weight);
    }
    if (canary < 0 || others < 0) {
      throw new IllegalArgumentException("Counts cannot be negative.");
    }
  }

  /** Whether chance decides whose an event is. */
  boolean random() {
    return weight > 0 && weight < 1;
  }

  /** Events of the new version to be expected if both are alike. */
  double expected() {
    return weight * (canary + others);
  }
}
