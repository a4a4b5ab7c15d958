package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** Which moves need a person. */
public enum Approval {
  NONE,
  /** Making the new version the live one. */
  PROMOTION,
  /** Every move. */
  EACH_STEP;

  /** The word in settings, on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
