package io.clickml.service.monitoring.drift;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a column, the answers or a whole model stand. */
public enum State {
  /** Not enough rows, or nothing to compare with. */
  UNKNOWN,
  /** As in training, as far as can be told. */
  STEADY,
  /** Otherwise now, but not for long enough, or in columns that matter little. */
  MOVING,
  /** Otherwise for longer. */
  DRIFTED;

  /** As on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
