package io.clickml.service.rollout;

import jakarta.validation.constraints.Min;

/**
 * What a person wants of a rollout under way.
 *
 * @param weight percent of the rows that the new version is to answer; absent: the next step
 * @param acknowledge whether signals are to be no reason to wait any more
 * @param reason why, for the history
 * @param epoch of the model that was seen; absent: whatever it is
 */
record RolloutChange(Double weight, Boolean acknowledge, String reason, @Min(0) Integer epoch) {
  static final RolloutChange NONE = new RolloutChange(null, null, null, null);
}
