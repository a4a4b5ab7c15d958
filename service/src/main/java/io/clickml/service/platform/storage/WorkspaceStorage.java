package io.clickml.service.platform.storage;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;

/** Keeps files. SQL holds only their keys, and holds them only after they are published. */
public interface WorkspaceStorage {
  /** Writes the content of a file. */
  @FunctionalInterface
  interface Content {
    void writeTo(OutputStream out) throws IOException;
  }

  /**
   * Publishes a file: whole and durable when this returns, not there at all when it throws.
   *
   * @throws java.io.UncheckedIOException when it cannot be written or the key is taken
   */
  void publish(FileKey key, Content content);

  /**
   * Opens a file for reading.
   *
   * @throws java.io.UncheckedIOException when it is not there
   */
  InputStream open(FileKey key);

  /** Size in bytes. */
  long size(FileKey key);

  /** Removes one file; does nothing when it is not there. */
  void delete(FileKey key);

  /** Removes every file of a thing. */
  void deleteAll(String workspace, String kind, String id);
}
