package io.clickml.modelstore.scorer;

/**
 * What the columns of one row did to its answer. {@code base} and all effects add up to the answer.
 *
 * @param base the answer when nothing of the row is known: chance of the answered class, or a value
 * @param effects per input column of the schema, and last what the row as a whole did
 */
public record Explanation(double base, double[] effects) {}
