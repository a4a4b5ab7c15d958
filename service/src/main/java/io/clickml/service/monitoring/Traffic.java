package io.clickml.service.monitoring;

/**
 * How much a model is asked.
 *
 * @param rows different rows that were answered
 * @param documents named documents that they came from
 * @param largestShare share of the rows that came from the document with the most, 0 to 1
 * @param rowsPerDay different rows per day; of less than a day as if it were one
 */
public record Traffic(long rows, int documents, double largestShare, double rowsPerDay) {}
