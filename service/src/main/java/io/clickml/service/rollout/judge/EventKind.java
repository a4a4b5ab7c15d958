package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/**
 * What is counted per share and arm. Where the new version answers a share, a unit of routing
 * (document or key) counts once per kind in a rollout, when the event happens to it for the first
 * time: which version answers it was drawn once, so its second event tells nothing new, and one
 * busy sheet must not look like many. Where both versions answer the same rows, each row counts.
 */
public enum EventKind {
  /** A unit of routing that was answered: tells whether answers are shared out as they should. */
  KEY,
  /** No usable answer: an exception, too long, a number that is not finite, a refused row. */
  FAILURE,
  /** Slower than the limit that was frozen when the rollout began. */
  SLOW;

  /** The word in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
