package io.clickml.service.training;

import java.time.Instant;

/**
 * Which trainings to list.
 *
 * @param workspace whose
 * @param tableId only on this table, or null
 * @param state only in this state, or null
 * @param before only older than this
 * @param beforeId and, where equally old, with a smaller id
 * @param limit how many at most
 */
public record TrainingPage(
    String workspace, String tableId, String state, Instant before, String beforeId, int limit) {}
