package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.StrictJson;
import io.clickml.modelstore.scorer.Member;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Writes bundles: equal content gives equal bytes. */
public final class BundleWriter {
  private static final ObjectMapper JSON = StrictJson.mapper();

  private BundleWriter() {}

  /**
   * Writes a bundle; the stream stays open.
   *
   * @return what was written; its id names the content
   */
  public static Manifest write(Bundle bundle, OutputStream out) throws IOException {
    Map<String, byte[]> files = files(bundle);
    List<Manifest.Entry> entries = new ArrayList<>();
    files.forEach((name, content) -> entries.add(Manifest.Entry.of(name, content)));
    Manifest manifest = Manifest.of(bundle.creation(), entries);
    files.put(BundleFiles.MANIFEST, json(manifest));
    ZipFileWriter zip = new ZipFileWriter(out);
    zip.store(BundleFiles.MIMETYPE, BundleFiles.MIMETYPE_TEXT.getBytes(StandardCharsets.US_ASCII));
    zip.deflate(files);
    zip.finish();
    return manifest;
  }

  private static Map<String, byte[]> files(Bundle bundle) throws IOException {
    Map<String, byte[]> files = new TreeMap<>();
    files.put(BundleFiles.SCHEMA, json(bundle.schema()));
    files.put(BundleFiles.ENCODERS, json(bundle.encoders()));
    files.put(BundleFiles.CALIBRATION, json(bundle.calibration()));
    files.put(BundleFiles.BASELINE, json(bundle.baseline()));
    if (bundle.reference().known()) {
      files.put(BundleFiles.REFERENCE, json(bundle.reference()));
    }
    files.put(BundleFiles.GOLDEN, json(bundle.golden()));
    files.put(BundleFiles.METRICS, json(bundle.metrics()));
    files.put(BundleFiles.PROVENANCE, json(bundle.provenance()));
    List<BundleFiles.MemberFile> members = new ArrayList<>();
    for (Member member : bundle.blend().members()) {
      String name = String.format("%s%03d.bin", BundleFiles.MEMBERS, members.size());
      files.put(name, ModelFile.write(member.model()));
      members.add(
          new BundleFiles.MemberFile(
              name, member.encoder(), member.weight(), member.label(), member.scale()));
    }
    files.put(BundleFiles.BLEND, json(new BundleFiles.BlendFile(members)));
    return files;
  }

  private static byte[] json(Object value) throws IOException {
    return JSON.writeValueAsBytes(value);
  }
}
