package io.clickml.modelstore.scorer;

import java.util.List;
import java.util.Objects;

/**
 * The answer for one row.
 *
 * @param value a class as the target's cells give it, or a Double
 * @param probability chance of {@code value}; NaN for numbers
 * @param probabilities chance of each class, in the target's order; empty for numbers
 * @param interval lower and upper end for numbers; empty when not known, and for classes
 * @param marks what was odd about the row, for example {@code unseen:city}
 * @param reasons strongest first; empty when not asked for
 */
public record Prediction(
    Object value,
    double probability,
    double[] probabilities,
    double[] interval,
    List<String> marks,
    List<Reason> reasons) {
  public Prediction {
    Objects.requireNonNull(value, "value");
    marks = List.copyOf(marks);
    reasons = List.copyOf(reasons);
  }
}
