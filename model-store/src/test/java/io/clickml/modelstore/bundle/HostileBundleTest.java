package io.clickml.modelstore.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.schema.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Bundles whose digests are right and whose content means harm. */
class HostileBundleTest {
  private static final byte[] GOOD = BundleTest.bytes(Samples.bundle(Task.BINARY, 2));
  private static final String FOREST = "members/000.bin";

  private static Map<String, byte[]> files() throws BundleException {
    return new LinkedHashMap<>(ZipFileReader.read(GOOD, Limits.usual()));
  }

  private static String refused(byte[] file) {
    return assertThrows(BundleException.class, () -> BundleReader.read(file)).code();
  }

  @Test
  void takesTheUnchangedFiles() throws Exception {
    assertEquals(
        BundleReader.read(GOOD).manifest().id(),
        BundleReader.read(HostileBundles.signed(files())).manifest().id());
  }

  /** The ints at the head of a forest: features, outputs, trees, nodes, sets. */
  @ParameterizedTest
  @ValueSource(ints = {1, 2, 3, 4, 5})
  void refusesGiantAndNegativeCounts(int field) throws Exception {
    for (int count : new int[] {Integer.MAX_VALUE, Integer.MIN_VALUE, -1, 1 << 28}) {
      Map<String, byte[]> files = files();
      byte[] forest = files.get(FOREST).clone();
      ByteBuffer.wrap(forest).putInt(field * Integer.BYTES, count);
      files.put(FOREST, forest);
      assertEquals("bundle.unsound", refused(HostileBundles.signed(files)), "count " + count);
    }
  }

  @Test
  void refusesTreesThatGoInCircles() throws Exception {
    Map<String, byte[]> files = files();
    byte[] forest = files.get(FOREST).clone();
    ByteBuffer numbers = ByteBuffer.wrap(forest);
    int outputs = numbers.getInt(2 * Integer.BYTES);
    int trees = numbers.getInt(3 * Integer.BYTES);
    int nodes = numbers.getInt(4 * Integer.BYTES);
    int left = 6 + outputs + trees + 1 + trees + nodes;
    numbers.putInt(left * Integer.BYTES, 0);
    files.put(FOREST, forest);
    assertEquals("bundle.unsound", refused(HostileBundles.signed(files)));
  }

  @Test
  void refusesFilesTooManyOrTooFew() throws Exception {
    Map<String, byte[]> more = files();
    more.put("members/extra.bin", new byte[9]);
    assertEquals("bundle.unknown-file", refused(HostileBundles.signed(more)));
    for (String name : files().keySet()) {
      Map<String, byte[]> less = files();
      less.remove(name);
      String code = refused(HostileBundles.signed(less));
      assertEquals(true, code.equals("bundle.incomplete") || code.equals("bundle.golden"), code);
    }
    Map<String, byte[]> many = files();
    for (int i = 0; i < 520; i++) {
      many.put("members/x" + i, new byte[1]);
    }
    assertEquals("bundle.too-many-files", refused(HostileBundles.signed(many)));
  }

  @Test
  void refusesAFileThatTheManifestDoesNotList() throws Exception {
    Map<String, byte[]> files = files();
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipFileWriter zip = new ZipFileWriter(out);
    zip.deflate(files);
    zip.store("unlisted.json", new byte[] {'1'});
    zip.finish();
    assertEquals("bundle.digests", refused(out.toByteArray()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"../evil", "/etc/evil", "a\\b", "C:evil", "members/../x", "a/b/c", "Ä"})
  void refusesNamesThatCouldBecomePaths(String name) throws Exception {
    Map<String, byte[]> files = files();
    files.put(name, new byte[1]);
    assertEquals("bundle.bad-name", refused(HostileBundles.signed(files)));
  }

  @Test
  void refusesTwoFilesOfOneName() throws Exception {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipFileWriter zip = new ZipFileWriter(out);
    zip.store("mimetype", BundleFiles.MIMETYPE_TEXT.getBytes(StandardCharsets.US_ASCII));
    zip.store("mimetype", BundleFiles.MIMETYPE_TEXT.getBytes(StandardCharsets.US_ASCII));
    zip.finish();
    assertEquals("bundle.doubled", refused(out.toByteArray()));
  }

  @Test
  void stopsUnpackingAtTheLimits() throws Exception {
    byte[] zeros = new byte[4_000_000];
    Limits tight = new Limits(512, 1_000_000, 200);
    Map<String, byte[]> files = files();
    files.put("zeros.bin", zeros);
    byte[] stored = HostileBundles.signed(files);
    BundleException large =
        assertThrows(BundleException.class, () -> BundleReader.read(stored, tight));
    assertEquals("bundle.too-large", large.code());
    byte[] bomb = HostileBundles.bomb(zeros);
    BundleException dense =
        assertThrows(BundleException.class, () -> BundleReader.read(bomb, Limits.usual()));
    assertEquals("bundle.too-dense", dense.code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"null", "[]", "{}", "{\"kind\":\"java.lang.Runtime\"}", "\"\"", "NaN"})
  void refusesJsonOfAnotherShape(String json) throws Exception {
    for (String name : files().keySet()) {
      if (name.endsWith(".json") && !name.equals(BundleFiles.METRICS)) {
        Map<String, byte[]> files = files();
        files.put(name, json.getBytes(StandardCharsets.UTF_8));
        refused(HostileBundles.signed(files));
      }
    }
  }

  @Test
  void refusesOtherFormats() throws Exception {
    Map<String, byte[]> files = files();
    files.put(BundleFiles.MANIFEST, "{\"format\":2}".getBytes(StandardCharsets.UTF_8));
    assertEquals("bundle.format", refused(HostileBundles.signed(files)));
  }

  @Test
  void refusesDeepJson() throws IOException, BundleException {
    Map<String, byte[]> files = files();
    files.put(BundleFiles.METRICS, "[".repeat(100_000).getBytes(StandardCharsets.UTF_8));
    assertEquals("bundle.unsound", refused(HostileBundles.signed(files)));
  }
}
