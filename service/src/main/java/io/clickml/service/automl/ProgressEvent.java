package io.clickml.service.automl;

import io.clickml.modelstore.Sentence;
import java.util.Objects;

/**
 * Where a training stands.
 *
 * @param elapsedSeconds since the rows were in memory
 * @param secondsLeft of the budget
 * @param candidatesTried so far
 * @param best the best so far on rows it did not learn from, or null
 * @param now what is being done
 */
public record ProgressEvent(
    double elapsedSeconds, double secondsLeft, int candidatesTried, Best best, Sentence now) {
  public ProgressEvent {
    Objects.requireNonNull(now, "now");
  }

  /**
   * The best so far.
   *
   * @param metric what better means
   * @param value the metric
   * @param guessing what plain guessing gets in the metric
   * @param plain the same as a person would count it
   * @param words the same as a sentence
   */
  public record Best(
      Metric metric, double value, double guessing, PlainScore plain, Sentence words) {
    public Best {
      Objects.requireNonNull(metric, "metric");
      Objects.requireNonNull(plain, "plain");
      Objects.requireNonNull(words, "words");
    }
  }
}
