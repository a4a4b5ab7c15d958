package io.clickml.service.training;

/**
 * A training to be queued.
 *
 * @param workspace whose it is
 * @param id its id
 * @param tableId the rows
 * @param model slug of the model that gets a version, or null
 */
public record NewTraining(String workspace, String id, String tableId, String model) {}
