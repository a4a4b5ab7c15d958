package io.clickml.service.monitoring;

/**
 * A prediction and what really happened.
 *
 * @param prediction what a version said
 * @param outcome what happened
 */
record Judged(LoggedPrediction prediction, Outcome outcome) {}
