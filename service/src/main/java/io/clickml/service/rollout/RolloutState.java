package io.clickml.service.rollout;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How a rollout stands. */
public enum RolloutState {
  RUNNING,
  /** A person stopped the clock; who answers stays as it is. */
  PAUSED,
  /** The new version answers. */
  PROMOTED,
  /** The new version was found wanting and answers nobody. */
  ROLLED_BACK,
  /** A person ended it; the version can be tried again. */
  ABORTED;

  /** The word on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  boolean open() {
    return this == RUNNING || this == PAUSED;
  }
}
