package io.clickml.service.model;

import java.time.Instant;
import java.util.Objects;

/**
 * A version in use.
 *
 * @param arm in which way: {@code stable}, {@code canary}, {@code shadow} or {@code standby}
 * @param version its number
 * @param weight of a canary: percent of the rows that it answers; else null
 * @param rollout id of the rollout that put it there, or null
 * @param since when
 */
public record Arm(VersionState arm, int version, Double weight, String rollout, Instant since) {
  public Arm {
    Objects.requireNonNull(arm, "arm");
  }
}
