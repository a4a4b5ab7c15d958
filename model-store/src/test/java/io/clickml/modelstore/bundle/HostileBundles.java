package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.StrictJson;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

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
      byte[] content = own && readable(file.getValue()) ? manifest : file.getValue();
      zip.deflate(Map.of(file.getKey(), content));
    }
    zip.finish();
    return out.toByteArray();
  }

  private static boolean readable(byte[] manifest) {
    try {
      return JSON.readValue(manifest, Manifest.class) != null;
    } catch (IOException | RuntimeException e) {
      return false;
    }
  }

  /** A zip with one file that unpacks to a thousand times its size. */
  static byte[] bomb(byte[] content) {
    byte[] packed = ZipFileWriter.deflated(content);
    CRC32 crc = new CRC32();
    crc.update(content);
    ZipLayout.Part part =
        new ZipLayout.Part(
            "bomb", ZipLayout.DEFLATED, (int) crc.getValue(), packed.length, content.length, 0);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(ZipLayout.local(part));
    out.writeBytes(packed);
    out.writeBytes(ZipLayout.tail(List.of(part), out.size()));
    out.writeBytes(Digests.sha256(out.toByteArray()).getBytes(StandardCharsets.US_ASCII));
    return out.toByteArray();
  }
}
