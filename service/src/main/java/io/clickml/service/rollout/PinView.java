package io.clickml.service.rollout;

import com.fasterxml.jackson.annotation.JsonInclude;
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
 * @param live what the version that answers says of it; null where that was not asked or cannot be
 */
record PinView(
    String id,
    JsonNode cells,
    Object expected,
    Double tolerance,
    String note,
    String author,
    Instant createdAt,
    @JsonInclude(JsonInclude.Include.NON_NULL) Said live) {
  /**
   * What a version says of a pinned row.
   *
   * @param version its number
   * @param said the answer
   * @param right whether it is the expected one
   */
  record Said(int version, Object said, boolean right) {}

  /**
   * What a version says of it.
   *
   * @param pin the row
   * @param said the answer
   * @param right whether it is the expected one
   */
  record Checked(PinView pin, Object said, boolean right) {}
}
