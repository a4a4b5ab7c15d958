package io.clickml.service.model;

/**
 * A version that has stood by for long.
 *
 * @param workspace whose
 * @param model slug of its model
 * @param version its number
 */
public record OldStandby(String workspace, String model, int version) {}
