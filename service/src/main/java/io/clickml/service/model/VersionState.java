package io.clickml.service.model;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

/** Where a version stands. One word here, in SQL and on the wire. */
public enum VersionState {
  /** Checked, and waiting. */
  READY,
  /** Scores rows beside the one that answers; nobody sees what it says. */
  SHADOW,
  /** Answers a share of the rows. */
  CANARY,
  /** Answers. */
  STABLE,
  /** Answered before; kept loaded, so that going back takes no time. */
  STANDBY,
  /** Answers no more. */
  RETIRED,
  /** Was found wanting. */
  REJECTED,
  /** Its bundle no longer passes the checks. */
  QUARANTINED;

  private static final Set<VersionState> IN_USE = EnumSet.of(SHADOW, CANARY, STABLE, STANDBY);

  /** The word in SQL and on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Whether it holds an arm of its model; then it cannot be erased. */
  public boolean inUse() {
    return IN_USE.contains(this);
  }

  /** The states that may follow. */
  public Set<VersionState> next() {
    return switch (this) {
      case READY -> EnumSet.of(SHADOW, CANARY, STABLE, REJECTED, QUARANTINED);
      case SHADOW -> EnumSet.of(SHADOW, CANARY, STABLE, READY, REJECTED, QUARANTINED);
      case CANARY -> EnumSet.of(CANARY, SHADOW, STABLE, READY, REJECTED, QUARANTINED);
      case STABLE -> EnumSet.of(STANDBY, RETIRED, QUARANTINED);
      case STANDBY -> EnumSet.of(STABLE, RETIRED, QUARANTINED);
      case RETIRED -> EnumSet.of(READY, STANDBY, QUARANTINED);
      case REJECTED -> EnumSet.of(READY, QUARANTINED);
      case QUARANTINED -> EnumSet.of(READY);
    };
  }
}
