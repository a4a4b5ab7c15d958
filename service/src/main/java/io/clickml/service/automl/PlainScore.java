package io.clickml.service.automl;

import java.util.Objects;

/**
 * A score as a person would count it.
 *
 * @param measure {@code right-of-100}, {@code best-100} or {@code off-by}
 * @param value the model's
 * @param guessing what plain guessing gets
 */
public record PlainScore(String measure, double value, double guessing) {
  public PlainScore {
    Objects.requireNonNull(measure, "measure");
  }
}
