package io.clickml.modelstore.scorer;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * Why a row was answered as it was: what one column did.
 *
 * @param column the user's name of the column; "" for what the row as a whole did
 * @param effect on the chance of the answered class (0.12 = 12 points), or in the target's unit
 * @param code stable name of the sentence
 * @param args values the sentence speaks of
 * @param text the sentence in English
 */
public record Reason(
    String column, double effect, String code, Map<String, Object> args, String text) {
  public Reason {
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    args = Collections.unmodifiableMap(new TreeMap<>(args));
  }
}
