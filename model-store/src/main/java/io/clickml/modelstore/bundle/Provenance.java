package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Collections;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * What a bundle was made from and how, so that the training can be run again.
 *
 * @param dataDigest SHA-256 of the table it learned from, in hex
 * @param rows rows it learned from
 * @param seed of all random choices
 * @param versions of this program and the libraries that trained
 * @param settings the training's settings
 * @param candidates everything that was tried, with scores
 * @param chosen why this one won, in a sentence
 */
public record Provenance(
    String dataDigest,
    long rows,
    long seed,
    Map<String, String> versions,
    JsonNode settings,
    JsonNode candidates,
    String chosen) {
  public Provenance {
    Objects.requireNonNull(dataDigest, "dataDigest");
    Objects.requireNonNull(settings, "settings");
    Objects.requireNonNull(candidates, "candidates");
    Objects.requireNonNull(chosen, "chosen");
    versions = Collections.unmodifiableMap(new TreeMap<>(versions));
  }
}
