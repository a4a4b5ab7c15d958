package io.clickml.service.rollout.judge;

/**
 * How far a rollout is.
 *
 * @param stepSeconds seconds in this step, without pauses
 * @param wholeSeconds seconds since the start, without pauses
 * @param stepRows rows answered in this step, by either version
 * @param replayed whether the replay has ended, or there is nothing to replay
 */
public record Progress(long stepSeconds, long wholeSeconds, long stepRows, boolean replayed) {}
