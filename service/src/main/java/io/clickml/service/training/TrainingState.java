package io.clickml.service.training;

import com.fasterxml.jackson.annotation.JsonValue;
import io.clickml.service.platform.Problems;
import java.util.Locale;
import java.util.Map;

/** Where a training stands. */
public enum TrainingState {
  QUEUED,
  RUNNING,
  SUCCEEDED,
  FAILED,
  CANCELLED;

  /** Whether nothing will change any more. */
  public boolean ended() {
    return this != QUEUED && this != RUNNING;
  }

  /** The word on the wire and in the database. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The state of a word; null for null. */
  static TrainingState named(String word) {
    if (word == null) {
      return null;
    }
    for (TrainingState state : values()) {
      if (state.word().equals(word)) {
        return state;
      }
    }
    throw Problems.QUERY_INVALID
        .because("“state” must be a state of a training.", Map.of("field", "state"))
        .atField("state")
        .asException();
  }
}
