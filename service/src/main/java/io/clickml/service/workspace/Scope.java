package io.clickml.service.workspace;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What a key may do. */
public enum Scope {
  /** Everything in its workspace. */
  ALL,
  /** Look at models and ask for predictions. */
  SCORE;

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether a key of this scope may do what needs {@code wanted}. */
  boolean covers(Scope wanted) {
    return this == ALL || this == wanted;
  }
}
