package io.clickml.service.scoring;

import io.clickml.service.model.Version;
import java.time.Instant;
import java.util.Objects;

/**
 * A call for predictions that got no answer, because the version that should answer failed and none
 * that stands by could.
 *
 * @param version that should have answered
 * @param rollout the rollout under way, or null
 * @param weight percent of the rows that the canary was to answer, or null
 * @param unit where the rows come from, else the name of the first
 * @param at when
 * @param tried why the canary could not answer these rows before, or null
 * @param failure why the version could not
 */
public record FailedCall(
    Version version,
    String rollout,
    Double weight,
    String unit,
    Instant at,
    RuntimeException tried,
    RuntimeException failure) {
  public FailedCall {
    Objects.requireNonNull(version, "version");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(at, "at");
    Objects.requireNonNull(failure, "failure");
  }
}
