package io.clickml.service.model;

/**
 * A bundle in the storage that no version points at.
 *
 * @param workspace whose
 * @param bundle its id
 */
public record Draft(String workspace, String bundle) {}
