package io.clickml.modelstore;

import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * A sentence for a person that other languages can say too: a stable code with arguments, and the
 * English text.
 *
 * @param code stable name of the sentence, for example {@code column.constant}
 * @param args values the sentence speaks of, by name, in name order
 * @param text the sentence in English, complete
 */
public record Sentence(String code, Map<String, Object> args, String text) {
  public Sentence {
    Objects.requireNonNull(code, "code");
    Objects.requireNonNull(text, "text");
    args = Collections.unmodifiableMap(new TreeMap<>(args));
  }
}
