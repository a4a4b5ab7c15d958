package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a policy does when all steps are done and quality is still inconclusive. */
public enum Undecided {
  /** Hold, and ask a person. */
  HOLD,
  /**
   * Promote, unless the estimate so far lies beyond the margin, or too few outcomes for an estimate
   * speak against it ({@link EarlyTest}).
   */
  PROMOTE;

  /** The word in settings, on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
