package io.clickml.service.rollout;

import jakarta.validation.constraints.Min;

/**
 * A rollout that somebody wants.
 *
 * @param version to try
 * @param policy how; absent: standard
 * @param weight begin with this percent of the rows (100: at once); absent: as the policy says
 * @param newColumns whether rows may need columns that they did not need before
 * @param otherReadings whether columns may be read otherwise than before
 * @param reason why, for the history
 * @param epoch of the model that was seen; absent: whatever it is
 */
record RolloutRequest(
    Integer version,
    String policy,
    Double weight,
    Boolean newColumns,
    Boolean otherReadings,
    String reason,
    @Min(0) Integer epoch) {}
