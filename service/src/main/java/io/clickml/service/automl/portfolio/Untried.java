package io.clickml.service.automl.portfolio;

/**
 * A candidate that was not tried to the end.
 *
 * @param candidate which one
 * @param reason why, in short
 */
public record Untried(Candidate candidate, String reason) {
  static final String NO_TIME = "no time";
  static final String FAR_BEHIND = "far behind";
  static final String BEHIND_HALF = "behind half of the others";

  /** Its view would show nothing that others do not. */
  static final String NOTHING_MADE = "nothing worth making";
}
