package io.clickml.service.training;

import java.time.Instant;

/**
 * Something that happened to a training.
 *
 * @param n its number, from 1 without gaps
 * @param happenedAt when
 * @param kind {@code queued}, {@code started}, {@code progress}, {@code asked} or {@code ended}
 * @param attempt of which attempt, or null
 * @param progress JSON, only of kind progress
 * @param point JSON, only of kind progress, and null when the curve did not move
 * @param asked only of kind asked
 * @param state the state from then on, or null when it did not change
 */
public record TrainingEvent(
    int n,
    Instant happenedAt,
    String kind,
    Integer attempt,
    String progress,
    String point,
    String asked,
    String state) {
  static final String QUEUED = "queued";
  static final String STARTED = "started";
  static final String PROGRESS = "progress";
  static final String ASKED = "asked";
  static final String ENDED = "ended";

  /** A change of state. */
  static TrainingEvent state(String kind, Integer attempt, TrainingState state) {
    return new TrainingEvent(0, null, kind, attempt, null, null, null, state.word());
  }

  /** Something was tried. */
  static TrainingEvent progress(int attempt, String progress, String point) {
    return new TrainingEvent(0, null, PROGRESS, attempt, progress, point, null, null);
  }

  /** A person asked for something. */
  static TrainingEvent asked(String asked) {
    return new TrainingEvent(0, null, ASKED, null, null, null, asked, null);
  }
}
