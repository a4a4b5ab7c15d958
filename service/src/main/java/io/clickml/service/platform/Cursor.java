package io.clickml.service.platform;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Base64;
import java.util.Map;

/**
 * Where a page of a list ended, newest first: the last entry's time and id. The list goes on with
 * what is older, whatever came or went meanwhile.
 *
 * @param at time of the last entry
 * @param id its id, which decides between entries of one time
 */
public record Cursor(Instant at, String id) {
  // Later than any entry, and well inside what every database can hold.
  private static final Cursor START = new Cursor(Instant.parse("9000-01-01T00:00:00Z"), "");

  /** Reads what a client sends as {@code after}; null is the start of the list. */
  public static Cursor parse(String after) {
    if (after == null) {
      return START;
    }
    try {
      String text = new String(Base64.getUrlDecoder().decode(after), StandardCharsets.UTF_8);
      int space = text.indexOf(' ');
      return new Cursor(
          Instant.ofEpochMilli(Long.parseLong(text.substring(0, space))),
          text.substring(space + 1));
    } catch (IllegalArgumentException | StringIndexOutOfBoundsException e) {
      throw Problems.QUERY_INVALID
          .because("“after” must be the “next” of the page before.", Map.of("field", "after"))
          .atField("after")
          .asException();
    }
  }

  /** What a client sends to go on. */
  public String text() {
    String text = at.toEpochMilli() + " " + id;
    return Base64.getUrlEncoder()
        .withoutPadding()
        .encodeToString(text.getBytes(StandardCharsets.UTF_8));
  }
}
