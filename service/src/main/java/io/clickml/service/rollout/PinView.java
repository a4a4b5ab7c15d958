package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;

/**
 * A pinned row on the wire.
 *
 * @param id its id
 * @param cells by column
 * @param expected the answer
 * @param tolerance how far a number may be off; null for other answers
 * @param note why, or null
 * @param author id of the key that pinned it
 * @param createdAt when
 */
record PinView(
    String id,
    JsonNode cells,
    Object expected,
    Double tolerance,
    String note,
    String author,
    Instant createdAt) {
  /**
   * What a version says of it.
   *
   * @param pin the row
   * @param said the answer
   * @param right whether it is the expected one
   */
  record Checked(PinView pin, Object said, boolean right) {}
}
