package io.clickml.service.automl.child;

import io.clickml.service.automl.ProgressEvent;
import java.util.Objects;

/**
 * One line of {@code progress.jsonl}.
 *
 * @param progress where the training stands
 * @param point a new point of the curve, or null when the best has not changed
 */
public record ProgressLine(ProgressEvent progress, Point point) {
  public ProgressLine {
    Objects.requireNonNull(progress, "progress");
  }

  /**
   * The best score at a time.
   *
   * @param seconds since the rows were in memory
   * @param value the metric
   * @param plain the same as a person would count it
   */
  public record Point(double seconds, double value, double plain) {}
}
