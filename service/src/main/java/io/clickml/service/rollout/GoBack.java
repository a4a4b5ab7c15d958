package io.clickml.service.rollout;

import jakarta.validation.constraints.Min;

/**
 * A wish to go back.
 *
 * @param to the version that is to answer; absent: the one that stands by
 * @param reason why, for the history
 * @param epoch of the model that was seen; absent: whatever it is
 */
record GoBack(Integer to, String reason, @Min(0) Integer epoch) {
  static final GoBack NONE = new GoBack(null, null, null);
}
