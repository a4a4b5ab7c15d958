package io.clickml.service.rollout;

/**
 * What was counted since the last time.
 *
 * @param workspace whose
 * @param id of the rollout
 * @param step in which
 * @param rows that were answered
 * @param scored rows that a version answered beside
 * @param dropped rows that it could not keep up with
 * @param failed rows on which it failed
 */
public record Counted(
    String workspace, String id, int step, long rows, long scored, long dropped, long failed) {}
