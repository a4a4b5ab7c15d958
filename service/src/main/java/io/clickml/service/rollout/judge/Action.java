package io.clickml.service.rollout.judge;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** What is to be done with a rollout now. */
public enum Action {
  /** Stay where it is; ask again later. */
  HOLD,
  /** Go to the next step. */
  ADVANCE,
  /** Make the new version the live one. */
  PROMOTE,
  /** Stay where it is until a person decides, or more outcomes do. */
  ASK,
  /** Give all answers back to the live version and reject the new one. */
  ROLL_BACK;

  /** The word on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
