package io.clickml.modelstore.storage;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** What every kind of storage does. */
abstract class BundleStorageContract {
  abstract BundleStorage storage() throws IOException;

  static void put(BundleStorage storage, String key, String text) throws IOException {
    storage.put(key, out -> out.write(text.getBytes(StandardCharsets.UTF_8)));
  }

  static String get(BundleStorage storage, String key) throws IOException {
    try (InputStream in = storage.get(key)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void givesBackWhatWasPut() throws IOException {
    BundleStorage storage = storage();
    byte[] content = new byte[300_000];
    new Random(1).nextBytes(content);
    storage.put("w/bundles/a-1.clickml", out -> out.write(content));
    try (InputStream in = storage.get("w/bundles/a-1.clickml")) {
      assertArrayEquals(content, in.readAllBytes());
    }
    assertTrue(storage.exists("w/bundles/a-1.clickml"));
    storage.check();
    assertEquals(List.of("w/bundles/a-1.clickml"), storage.list(""));
  }

  @Test
  void replacesAsAWhole() throws IOException {
    BundleStorage storage = storage();
    put(storage, "a", "old and long");
    try (InputStream reading = storage.get("a")) {
      put(storage, "a", "new");
      assertEquals("old", new String(reading.readNBytes(3), StandardCharsets.UTF_8));
    }
    assertEquals("new", get(storage, "a"));
  }

  @Test
  void keepsTheOldWhenWritingFails() throws IOException {
    BundleStorage storage = storage();
    put(storage, "a", "old");
    for (String key : List.of("a", "b/c")) {
      assertThrows(
          IOException.class,
          () ->
              storage.put(
                  key,
                  out -> {
                    out.write(new byte[100_000]);
                    throw new IOException("disk full");
                  }));
    }
    assertEquals("old", get(storage, "a"));
    assertFalse(storage.exists("b/c"));
    assertEquals(List.of("a"), storage.list(""));
  }

  @Test
  void listsByPrefixInOrder() throws IOException {
    BundleStorage storage = storage();
    for (String key : List.of("w1/b", "w1/a", "w2/a", "w1/c/d")) {
      put(storage, key, key);
    }
    assertEquals(List.of("w1/a", "w1/b", "w1/c/d"), storage.list("w1/"));
    assertEquals(List.of(), storage.list("w3/"));
  }

  @Test
  void forgetsWhatIsDeleted() throws IOException {
    BundleStorage storage = storage();
    put(storage, "a", "text");
    storage.delete("a");
    storage.delete("a");
    assertFalse(storage.exists("a"));
    assertThrows(NoSuchFileException.class, () -> storage.get("a"));
    assertEquals(List.of(), storage.list(""));
  }

  @Test
  void takesNoKeyThatCouldLeave() throws IOException {
    BundleStorage storage = storage();
    for (String key :
        List.of("", "/a", "a/", "../a", "a/../b", "a//b", ".a", "a\\b", "A", "a\0", "c:a", "ü")) {
      assertThrows(IllegalArgumentException.class, () -> put(storage, key, "x"), key);
      assertThrows(IllegalArgumentException.class, () -> storage.get(key), key);
      assertThrows(IllegalArgumentException.class, () -> storage.delete(key), key);
    }
    String tooLong = "a".repeat(300);
    assertThrows(IllegalArgumentException.class, () -> put(storage, tooLong, "x"));
  }
}
