package io.clickml.service.monitoring;

import io.clickml.service.platform.Problem;
import java.util.Objects;
import java.util.function.BiFunction;

/**
 * An outcome as it was told; a cell is null, a text, a number or a boolean.
 *
 * @param predictionId the prediction that it is the truth of, or null
 * @param key name of the row, or null
 * @param value what happened
 * @param observedAt when, or null
 * @param revision which correction it is, or null
 * @param fault what is wrong with its form, or null
 * @param blame puts the place of a field into a problem: the field of a JSON body or the cell of a
 *     sheet
 */
record OutcomeItem(
    Object predictionId,
    Object key,
    Object value,
    Object observedAt,
    Object revision,
    Problem fault,
    BiFunction<Problem, String, Problem> blame) {
  OutcomeItem {
    Objects.requireNonNull(blame, "blame");
  }
}
