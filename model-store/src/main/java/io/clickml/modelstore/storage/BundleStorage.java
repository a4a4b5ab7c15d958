package io.clickml.modelstore.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.List;

/**
 * Keeps whole files under keys such as {@code default/bundles/4f2a.clickml}. A file appears all at
 * once or not at all, also when the machine stops in the middle. Thread-safe.
 */
public interface BundleStorage {
  /** Writes the content of a file. */
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Keeps a file, in place of an earlier one under the same key. When this returns, the file is
   * durable; when it fails, the earlier file is still there.
   *
   * @throws IllegalArgumentException when the key is not a {@link StorageKey}
   */
  void put(String key, Content content) throws IOException;

  /**
   * Opens a file.
   *
   * @throws java.nio.file.NoSuchFileException when there is none under the key
   */
  InputStream get(String key) throws IOException;

  /** Whether there is a file under the key. */
  boolean exists(String key) throws IOException;

  /** Removes a file; a missing one is no error. */
  void delete(String key) throws IOException;

  /** Keys that start with the prefix, in order. */
  List<String> list(String prefix) throws IOException;

  /**
   * Writes, reads and removes a small file.
   *
   * @throws IOException when the store cannot be used; the message says why
   */
  void check() throws IOException;
}
