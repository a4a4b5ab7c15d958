package io.clickml.service.training;

/**
 * How a training ended.
 *
 * @param version that it made, null when it made none
 * @param why it failed, in a sentence; null when it did not
 */
public record TrainingEnd(Integer version, String why) {}
