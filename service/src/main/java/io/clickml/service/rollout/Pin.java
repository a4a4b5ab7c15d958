package io.clickml.service.rollout;

import java.time.Instant;
import java.util.Objects;

/**
 * A row that every new version must get right.
 *
 * @param workspace whose it is
 * @param model slug of the model
 * @param id its id
 * @param cells by column, as a JSON object
 * @param expected the answer, as a JSON value
 * @param tolerance how far a number may be off; null for other answers
 * @param note why, or null
 * @param author id of the key that pinned it
 * @param createdAt when
 */
public record Pin(
    String workspace,
    String model,
    String id,
    String cells,
    String expected,
    Double tolerance,
    String note,
    String author,
    Instant createdAt) {
  public Pin {
    Objects.requireNonNull(cells, "cells");
    Objects.requireNonNull(expected, "expected");
  }
}
