package io.clickml.service.monitoring;

import java.time.Instant;

/**
 * An outcome whose fields are sound.
 *
 * @param item as it was told
 * @param predictionId the prediction that it is the truth of, or null
 * @param rowKey name of the row as it is kept; null when the prediction is named
 * @param cell the class as the model spells it, or the number, as text
 * @param observedAt when it happened
 * @param revision which correction it is, from 0
 */
record ToldOutcome(
    OutcomeItem item,
    String predictionId,
    String rowKey,
    String cell,
    Instant observedAt,
    int revision) {}
