package io.clickml.service.platform;

import java.util.Map;
import java.util.Objects;

/**
 * A kind of failure that clients can rely on.
 *
 * @param code stable name, words joined by dashes, as listed in the wire contract
 * @param status HTTP status
 * @param title the kind in a few words
 */
public record ProblemKind(String code, int status, String title) {
  public ProblemKind {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(title, "title");
  }

  /** A problem of this kind; {@code detail} says what happened and what to do. */
  public Problem because(String detail) {
    return because(detail, Map.of());
  }

  /** A problem of this kind, with the values that its sentence speaks of. */
  public Problem because(String detail, Map<String, Object> args) {
    return new Problem(
        "/problems/" + code, title, status, detail, code, args, null, null, null, "");
  }
}
