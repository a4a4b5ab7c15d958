package io.clickml.service.monitoring;

/**
 * What a model's owner says of the answers.
 *
 * @param affectsOutcome whether acting on an answer changes what happens, or whether it is seen
 * @param controlShare share of the rows to be left as they are; absent: a tenth
 */
record ConductRequest(Boolean affectsOutcome, Double controlShare) {}
