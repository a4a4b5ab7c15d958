package io.clickml.modelstore.bundle;

import java.time.Instant;
import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/**
 * When and how fast a bundle was made. It stays outside the digested files, so that the same
 * training gives the same bundle id again.
 *
 * @param at when, in ISO 8601
 * @param seconds how long parts of the training took, by name
 */
public record Creation(String at, Map<String, Double> seconds) {
  public Creation {
    Instant.parse(at);
    seconds = Collections.unmodifiableMap(new TreeMap<>(seconds));
  }

  /** Made at this moment. */
  public static Creation at(Instant moment, Map<String, Double> seconds) {
    return new Creation(moment.toString(), seconds);
  }
}
