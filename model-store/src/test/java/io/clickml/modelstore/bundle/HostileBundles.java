package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Bundles by someone who knows the format and means harm: every digest right. */
final class HostileBundles {
  private static final ObjectMapper JSON = StrictJson.mapper();

  private HostileBundles() {}

  /** The files under a manifest that lists them; an own broken manifest stays as it is. */
  static byte[] signed(Map<String, byte[]> files) throws IOException {
    List<Manifest.Entry> entries = new ArrayList<>();
    files.forEach(
        (name, content) -> {
          if (!name.equals(BundleFiles.MIMETYPE) && !name.equals(BundleFiles.MANIFEST)) {
            entries.add(Manifest.Entry.of(name, content));
          }
        });
    Creation creation = new Creation("2026-11-22T03:00:00Z", Map.of("training", 1.5));
    byte[] manifest = JSON.writeValueAsBytes(Manifest.of(creation, entries));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipFileWriter zip = new ZipFileWriter(out);
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      boolean own = file.getKey().equals(BundleFiles.MANIFEST);
      zip.deflate(file.getKey(), own && readable(file.getValue()) ? manifest : file.getValue());
    }
    zip.finish();
    return out.toByteArray();
  }

  private static boolean readable(byte[] manifest) {
    try {
      JSON.readValue(manifest, Manifest.class);
      return true;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }
}
