package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.clickml.modelstore.encoding.StrictJson;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/**
 * The first thing to know of a bundle file.
 *
 * @param format version of the file format
 * @param id SHA-256, in hex, over the list of files: equal content, equal id
 * @param created when it was made, in ISO 8601; not part of the id
 * @param seconds how long parts of the training took; not part of the id
 * @param files every other file of the bundle, by name
 */
public record Manifest(
    int format, String id, String created, Map<String, Double> seconds, List<Entry> files) {
  /** The format this program writes; {@link BundleReader} reads it and all before. */
  public static final int FORMAT = 1;

  /**
   * One file.
   *
   * @param name inside the bundle
   * @param size in bytes, unpacked
   * @param sha256 digest of the content, in hex
   */
  public record Entry(String name, long size, String sha256) {
    public Entry {
      Objects.requireNonNull(name, "name");
      Objects.requireNonNull(sha256, "sha256");
    }

    static Entry of(String name, byte[] content) {
      return new Entry(name, content.length, Digests.sha256(content));
    }
  }

  public Manifest {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(created, "created");
    seconds = Collections.unmodifiableMap(new TreeMap<>(seconds));
    files = List.copyOf(files);
  }

  static Manifest of(Creation creation, List<Entry> files) {
    return new Manifest(FORMAT, id(files), creation.at(), creation.seconds(), files);
  }

  /** The id that a list of files has. */
  static String id(List<Entry> files) {
    try {
      String json = StrictJson.mapper().writeValueAsString(files);
      return Digests.sha256(json.getBytes(StandardCharsets.UTF_8));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("texts and numbers are always JSON", e);
    }
  }
}
