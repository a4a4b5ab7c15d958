package io.clickml.service.automl;

/**
 * How thoroughly the last steps of a training were done in the time that was left; kept with the
 * bundle, so that a replay does the same.
 *
 * @param blend rows that a search for weights looked at
 * @param explained rows that tell which columns matter
 */
public record Effort(int blend, int explained) {}
