package io.clickml.service.retraining;

import io.clickml.service.model.Cause;
import io.clickml.service.training.ReadyOrder;

/**
 * A retraining that only needs to be started: the rows to learn from are laid.
 *
 * @param model its slug
 * @param cause why
 * @param author id of the key that asked, or the part of the service
 * @param answers that were new
 * @param order the training
 */
record ReadyRun(String model, Cause cause, String author, int answers, ReadyOrder order) {}
