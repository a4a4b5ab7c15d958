package io.clickml.service.training;

import io.clickml.service.platform.Problem;

/**
 * How a training ended.
 *
 * @param version that it made, null when it made none
 * @param why it failed; null when it did not
 */
public record TrainingEnd(Integer version, Problem why) {}
