package io.clickml.modelstore.bundle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.schema.Task;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** Whatever the bytes: a BundleException, and nothing else. */
class BundleDamageTest {
  private static final byte[] GOOD = BundleTest.bytes(Samples.bundle(Task.BINARY, 2));

  private static String refused(byte[] file, String what) {
    return assertThrows(BundleException.class, () -> BundleReader.read(file), what).code();
  }

  @Test
  void refusesEveryPrefix() {
    for (int percent = 0; percent < 100; percent++) {
      byte[] cut = Arrays.copyOf(GOOD, GOOD.length * percent / 100);
      assertEquals("bundle.damaged", refused(cut, percent + " %"));
    }
    assertEquals("bundle.damaged", refused(Arrays.copyOf(GOOD, GOOD.length - 1), "last byte"));
    assertEquals("bundle.damaged", refused(Arrays.copyOf(GOOD, GOOD.length + 1), "one more"));
  }

  @Test
  void refusesEveryFlippedBit() {
    for (int bit = 0; bit < GOOD.length * 8; bit++) {
      byte[] flipped = GOOD.clone();
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      assertEquals("bundle.damaged", refused(flipped, "bit " + bit));
    }
  }

  /** Whoever can write a digest can write any bytes: the parts must hold by themselves. */
  @Test
  void refusesFlippedBitsUnderAFreshDigest() throws IOException {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("BundleDamageTest seed " + seed);
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      byte[] flipped = GOOD.clone();
      int bit = random.nextInt((GOOD.length - ZipLayout.COMMENT_SIZE) * 8);
      flipped[bit / 8] ^= (byte) (1 << bit % 8);
      sign(flipped);
      soundOrRefused(flipped, "seed " + seed + " bit " + bit);
    }
  }

  /** A signed file whose parts fit their digests, but whose content was changed. */
  @Test
  void refusesFlippedContentUnderFreshManifests() throws IOException, BundleException {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("BundleDamageTest content seed " + seed);
    Random random = new Random(seed);
    Map<String, byte[]> files = ZipFileReader.read(GOOD, Limits.usual());
    for (String name : files.keySet()) {
      for (int i = 0; i < 40; i++) {
        Map<String, byte[]> changed = new LinkedHashMap<>(files);
        byte[] content = files.get(name).clone();
        int bit = random.nextInt(content.length * 8);
        content[bit / 8] ^= (byte) (1 << bit % 8);
        changed.put(name, content);
        soundOrRefused(HostileBundles.signed(changed), "seed " + seed + " " + name + " bit " + bit);
      }
    }
  }

  private static void soundOrRefused(byte[] file, String what) {
    try {
      BundleReader.read(file);
    } catch (BundleException refused) {
      return;
    } catch (RuntimeException | Error e) {
      throw new AssertionError(what, e);
    }
  }

  private static void sign(byte[] file) throws IOException {
    int end = file.length - ZipLayout.COMMENT_SIZE;
    String digest = Digests.sha256(Arrays.copyOf(file, end));
    System.arraycopy(
        digest.getBytes(StandardCharsets.US_ASCII), 0, file, end, ZipLayout.COMMENT_SIZE);
  }

  @Test
  void refusesWhatIsNoBundle() throws IOException {
    assertEquals("bundle.damaged", refused(new byte[0], "nothing"));
    assertEquals("bundle.damaged", refused(new byte[5000], "zeros"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ZipFileWriter zip = new ZipFileWriter(out);
    zip.store("mimetype", "text/plain".getBytes(StandardCharsets.US_ASCII));
    zip.finish();
    assertEquals("bundle.not-a-bundle", refused(out.toByteArray(), "another zip"));
    String serialized = "aced0005737200116a6176612e7574696c2e486173684d6170";
    assertEquals("bundle.damaged", refused(HexFormat.of().parseHex(serialized.repeat(9)), "java"));
  }
}
