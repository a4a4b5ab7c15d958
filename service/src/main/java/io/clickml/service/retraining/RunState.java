package io.clickml.service.retraining;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far a retraining is. */
public enum RunState {
  /** The model is being trained. */
  TRAINING,
  /** The new version proves itself. */
  ROLLOUT,
  /** The new version answers. */
  WON,
  /** The new version was not better enough, or was turned down. */
  LOST,
  /** There is no new version. */
  FAILED;

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
