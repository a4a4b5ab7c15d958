package io.clickml.modelstore.storage;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DirectoryStorageIT extends BundleStorageContract {
  private static final int SIZE = 400_000;

  @TempDir private Path directory;

  @Override
  BundleStorage storage() throws IOException {
    return new DirectoryStorage(directory.resolve("store"));
  }

  /** Writes one file over and over until it is killed. */
  static final class Writer {
    public static void main(String[] args) throws IOException {
      DirectoryStorage storage = new DirectoryStorage(Path.of(args[0]));
      for (int i = 0; ; i++) {
        byte[] content = new byte[SIZE];
        Arrays.fill(content, (byte) (i % 100));
        storage.put("w/whole", out -> out.write(content));
        System.out.println(i);
      }
    }
  }

  @Test
  void keepsWholeFilesWhenTheWriterIsKilled() throws IOException, InterruptedException {
    Path root = directory.resolve("killed");
    for (int kill = 0; kill < 3; kill++) {
      Process writer =
          new ProcessBuilder(
                  Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                  "-cp",
                  System.getProperty("java.class.path"),
                  Writer.class.getName(),
                  root.toString())
              .start();
      InputStream out = writer.getInputStream();
      assertTrue(out.readNBytes(40 + 10 * kill).length > 0, "the writer wrote");
      writer.destroyForcibly().waitFor();
      try (InputStream in = new DirectoryStorage(root).get("w/whole")) {
        byte[] content = in.readAllBytes();
        assertEquals(SIZE, content.length);
        for (byte one : content) {
          assertEquals(content[0], one);
        }
      }
      assertEquals(List.of("w/whole"), new DirectoryStorage(root).list(""));
    }
  }

  @Test
  void sweepsWhatCrashedWritersLeft() throws IOException {
    DirectoryStorage storage = new DirectoryStorage(directory);
    put(storage, "w/a", "text");
    Path old = Files.writeString(directory.resolve("w/.unfinished-1"), "half");
    Path young = Files.writeString(directory.resolve("w/.unfinished-2"), "half");
    Files.setLastModifiedTime(old, FileTime.fromMillis(1_000));
    assertEquals(List.of("w/a"), storage.list(""));
    storage.sweep(2_000);
    assertFalse(Files.exists(old));
    assertTrue(Files.exists(young));
    assertEquals("text", get(storage, "w/a"));
  }
}
