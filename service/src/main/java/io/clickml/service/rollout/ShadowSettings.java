package io.clickml.service.rollout;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;

/**
 * What a shadow may cost.
 *
 * @param rows that wait for it at most; what comes on top is dropped
 * @param share of one processor that it may take
 */
public record ShadowSettings(
    @Min(256) @Max(1_000_000) Integer rows, @DecimalMin("0.01") @DecimalMax("1") Double share) {
  public ShadowSettings {
    rows = rows == null ? 16_384 : rows;
    share = share == null ? 0.1 : share;
  }
}
