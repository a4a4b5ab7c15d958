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
 * @param rowMillis that a row may take; a call of few rows as much as one of 50
 * @param headroom share of the memory that must be free
 */
public record ShadowSettings(
    @Min(256) @Max(1_000_000) Integer rows,
    @DecimalMin("0.01") @DecimalMax("1") Double share,
    @Min(1) @Max(60_000) Integer rowMillis,
    @DecimalMin("0") @DecimalMax("0.9") Double headroom) {
  public ShadowSettings {
    rows = rows == null ? 16_384 : rows;
    share = share == null ? 0.1 : share;
    rowMillis = rowMillis == null ? 20 : rowMillis;
    headroom = headroom == null ? 0.15 : headroom;
  }
}
