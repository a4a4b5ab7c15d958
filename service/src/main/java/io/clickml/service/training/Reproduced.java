package io.clickml.service.training;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.bundle.Manifest;
import io.clickml.modelstore.bundle.OpenBundle;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * What came out when a version was trained again on the same rows and settings.
 *
 * @param version that was to come out
 * @param equal whether it did, byte for byte but for the time it was made
 * @param differences files of the bundle that differ
 */
record Reproduced(int version, boolean equal, List<String> differences) {
  private static final JsonMapper JSON = JsonMapper.builder().build();

  static Reproduced of(int version, OpenBundle original, OpenBundle again) {
    Map<String, String> before = digests(original.manifest());
    Map<String, String> after = digests(again.manifest());
    TreeSet<String> differences = new TreeSet<>(before.keySet());
    differences.addAll(after.keySet());
    differences.removeIf(
        name -> before.containsKey(name) && before.get(name).equals(after.get(name)));
    return new Reproduced(version, differences.isEmpty(), List.copyOf(differences));
  }

  String json() {
    try {
      return JSON.writeValueAsString(this);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, String> digests(Manifest manifest) {
    return manifest.files().stream()
        .collect(Collectors.toMap(Manifest.Entry::name, Manifest.Entry::sha256, (a, b) -> a));
  }
}
