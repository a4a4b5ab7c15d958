package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What one guardrail says. */
public enum Verdict {
  /** Nothing wrong is seen. */
  OK,
  /** A signal: the rollout waits, and is never sent back for it. */
  SIGNAL,
  /** More rare events than chance explains: back. */
  ALARM,
  /** Quality: demonstrably better than the live version. */
  BETTER,
  /** Quality: worse by less than the margin, if at all. */
  NOT_WORSE,
  /** Quality: demonstrably worse, and not demonstrably within the margin: back. */
  WORSE,
  /** Too little is known. */
  INCONCLUSIVE;

  /** The word on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether quality speaks for the new version. */
  boolean speaksFor() {
    return this == BETTER || this == NOT_WORSE;
  }

  /** Whether the new version goes back. */
  boolean sendsBack() {
    return this == ALARM || this == WORSE;
  }
}
