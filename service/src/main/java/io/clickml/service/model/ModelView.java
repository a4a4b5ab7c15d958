package io.clickml.service.model;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.schema.Task;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A model on the wire, with its versions, newest first. */
record ModelView(
    String model,
    String title,
    String target,
    String task,
    int live,
    int epoch,
    Arms arms,
    Instant createdAt,
    Instant updatedAt,
    JsonNode headline,
    List<ExpectedColumn> columns,
    List<VersionSummary> versions) {

  static String word(Task task) {
    return task.name().toLowerCase(Locale.ROOT);
  }

  /** A model in a list. */
  record Summary(
      String model,
      String title,
      String target,
      String task,
      int live,
      int versions,
      Instant createdAt,
      Instant updatedAt,
      JsonNode headline) {}

  /** A version in a list. */
  record VersionSummary(
      int version,
      VersionState state,
      Cause cause,
      Instant createdAt,
      long rows,
      JsonNode headline,
      String training) {}
}
