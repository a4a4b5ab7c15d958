package io.clickml.service.training;

import io.clickml.service.table.UploadedTable;
import io.clickml.service.workspace.Caller;

/**
 * A training that only needs to be queued: all that takes long is done.
 *
 * @param caller whose it is
 * @param order what was asked for, with every choice made
 * @param table the rows
 * @param laid whether the table was laid for this training and nobody knows it yet
 * @param model slug of the model that gets a version, or null
 */
public record ReadyOrder(
    Caller caller, TrainingOrder order, UploadedTable table, boolean laid, String model) {}
