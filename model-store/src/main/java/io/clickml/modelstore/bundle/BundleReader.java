package io.clickml.modelstore.bundle;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.StrictJson;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.scorer.Blend;
import io.clickml.modelstore.scorer.Calibration;
import io.clickml.modelstore.scorer.Member;
import io.clickml.modelstore.scorer.Scorer;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads bundles from anyone: whatever the bytes, the outcome is a sound bundle or a {@link
 * BundleException}. Nothing in a bundle is ever run or becomes a path.
 */
public final class BundleReader {
  private static final ObjectMapper JSON = StrictJson.mapper();

  private final Map<String, byte[]> files;
  private final Set<String> used = new HashSet<>();

  private BundleReader(Map<String, byte[]> files) {
    this.files = files;
  }

  /**
   * @throws IOException when the file cannot be read
   * @throws BundleException when it is no sound bundle, or answers otherwise than when it was made
   */
  public static OpenBundle read(Path file) throws IOException, BundleException {
    if (Files.size(file) > Integer.MAX_VALUE - 8) {
      throw new BundleException("bundle.too-large", "The bundle is larger than 2 GiB");
    }
    return read(Files.readAllBytes(file));
  }

  /**
   * @throws BundleException when it is no sound bundle, or answers otherwise than when it was made
   */
  public static OpenBundle read(byte[] file) throws BundleException {
    return read(file, Limits.usual());
  }

  static OpenBundle read(byte[] file, Limits limits) throws BundleException {
    BundleReader reader = new BundleReader(ZipFileReader.read(file, limits));
    try {
      return reader.open();
    } catch (IOException e) {
      throw new BundleException(
          "bundle.unsound", "A file in the bundle is not as its format asks", e);
    } catch (RuntimeException e) {
      throw new BundleException("bundle.unsound", "The parts of the bundle do not fit together", e);
    }
  }

  private OpenBundle open() throws IOException, BundleException {
    byte[] kind = take(BundleFiles.MIMETYPE);
    if (!BundleFiles.MIMETYPE_TEXT.equals(new String(kind, StandardCharsets.ISO_8859_1))) {
      throw new BundleException("bundle.not-a-bundle", "The file is no click-ml bundle");
    }
    Manifest manifest = manifest();
    Bundle bundle =
        new Bundle(
            json(BundleFiles.SCHEMA, Schema.class),
            JSON.readValue(take(BundleFiles.ENCODERS), new TypeReference<List<Encoder>>() {}),
            blend(),
            json(BundleFiles.CALIBRATION, Calibration.class),
            json(BundleFiles.BASELINE, Baseline.class),
            files.containsKey(BundleFiles.REFERENCE)
                ? json(BundleFiles.REFERENCE, Reference.class)
                : Reference.NONE,
            json(BundleFiles.GOLDEN, GoldenRows.class),
            json(BundleFiles.METRICS, JsonNode.class),
            json(BundleFiles.PROVENANCE, Provenance.class),
            new Creation(manifest.created(), manifest.seconds()));
    if (!used.equals(files.keySet())) {
      throw new BundleException("bundle.unknown-file", "The bundle has a file of no known use");
    }
    Scorer scorer = bundle.scorer();
    double difference = bundle.golden().difference(scorer);
    if (difference > GoldenRows.TOLERANCE) {
      throw new BundleException(
          "bundle.golden",
          "The bundle answers otherwise than when it was made: off by " + difference);
    }
    return new OpenBundle(manifest, bundle, scorer);
  }

  private Manifest manifest() throws IOException, BundleException {
    JsonNode tree = JSON.readTree(take(BundleFiles.MANIFEST));
    int format = tree.path("format").asInt();
    if (format != Manifest.FORMAT) {
      throw new BundleException(
          "bundle.format", "The bundle has format " + format + "; this program reads format 1");
    }
    Manifest manifest = JSON.treeToValue(tree, Manifest.class);
    List<Manifest.Entry> there = new ArrayList<>();
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      if (!used.contains(file.getKey())) {
        there.add(Manifest.Entry.of(file.getKey(), file.getValue()));
      }
    }
    if (!there.equals(manifest.files()) || !manifest.id().equals(Manifest.id(there))) {
      throw new BundleException("bundle.digests", "The bundle's files are not those it lists");
    }
    return manifest;
  }

  private Blend blend() throws IOException, BundleException {
    List<Member> members = new ArrayList<>();
    for (BundleFiles.MemberFile member :
        json(BundleFiles.BLEND, BundleFiles.BlendFile.class).members()) {
      members.add(
          new Member(
              member.encoder(),
              ModelFile.read(take(member.file())),
              member.weight(),
              member.label(),
              member.scale()));
    }
    return new Blend(members);
  }

  private <T> T json(String name, Class<T> type) throws IOException, BundleException {
    T value = JSON.readValue(take(name), type);
    if (value == null) {
      throw new BundleException("bundle.unsound", "The bundle's " + name + " is empty");
    }
    return value;
  }

  private byte[] take(String name) throws BundleException {
    byte[] content = files.get(name);
    if (content == null) {
      throw new BundleException("bundle.incomplete", "The bundle lacks " + name);
    }
    used.add(name);
    return content;
  }
}
