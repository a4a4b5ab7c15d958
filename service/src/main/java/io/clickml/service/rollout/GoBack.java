package io.clickml.service.rollout;

/**
 * A wish to go back.
 *
 * @param to the version that is to answer; absent: the one that stands by
 * @param reason why, for the history
 */
record GoBack(Integer to, String reason) {
  static final GoBack NONE = new GoBack(null, null);
}
