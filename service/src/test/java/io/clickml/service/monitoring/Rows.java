package io.clickml.service.monitoring;

import io.clickml.service.model.Learned;
import java.time.Instant;

/** Predictions and outcomes for tests. */
final class Rows {
  static final Instant START = Instant.parse("2026-03-02T09:00:00Z");

  private Rows() {}

  /** A moment so many minutes after the start. */
  static Instant at(int minute) {
    return START.plusSeconds(60L * minute);
  }

  static LoggedPrediction prediction(int version, String key, String content, int minute) {
    return prediction(version, key, content, minute, 1, "[0.25,0.75]");
  }

  static LoggedPrediction prediction(
      int version, String key, String content, int minute, int said, String answer) {
    return new LoggedPrediction(
        "w",
        "m",
        "p_" + version + key + content,
        version,
        "stable",
        null,
        null,
        key,
        content,
        null,
        said,
        answer,
        at(minute),
        false,
        null,
        Learned.NO);
  }

  static Judged judged(LoggedPrediction prediction, Outcome outcome) {
    return new Judged(prediction, outcome, prediction.answeredAt(), false);
  }

  /** The same, of a row that the version learned from. */
  static LoggedPrediction learned(LoggedPrediction of, Learned how) {
    return new LoggedPrediction(
        of.workspace(),
        of.model(),
        of.id(),
        of.version(),
        of.arm(),
        of.rollout(),
        of.document(),
        of.rowKey(),
        of.content(),
        of.cells(),
        of.said(),
        of.answer(),
        of.answeredAt(),
        of.control(),
        of.keyColumn(),
        how);
  }

  static Outcome outcome(String key, String content, int revision, String cell, int minute) {
    return new Outcome("w", "m", key, content, revision, cell, at(minute), at(minute), "k");
  }
}
