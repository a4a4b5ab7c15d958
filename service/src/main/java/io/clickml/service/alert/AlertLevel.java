package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How much an alert presses. */
public enum AlertLevel {
  /** Good to know. */
  INFO,
  /** To be looked at some day soon. */
  WARNING,
  /** To be looked at now. */
  ALARM;

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
