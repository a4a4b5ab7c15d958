package io.clickml.service.model;

import java.time.Instant;
import java.util.Objects;

/**
 * Where a version comes from.
 *
 * @param cause why it was made
 * @param author id of the key that asked, or of the rule
 * @param training the training that made it, null when imported
 * @param knownUntil outcomes up to here may be among the rows it learned from; null: as the bundle
 *     says when it was made
 */
public record Origin(Cause cause, String author, String training, Instant knownUntil) {
  public Origin {
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(author, "author");
  }

  /** A bundle that somebody brought. */
  static Origin imported(String author) {
    return new Origin(Cause.IMPORT, author, null, null);
  }
}
