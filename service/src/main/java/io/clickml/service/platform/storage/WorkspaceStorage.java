package io.clickml.service.platform.storage;

import io.clickml.modelstore.storage.BundleStorage;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Files by the workspace they belong to, in a storage of the model-store. SQL holds only their
 * keys, and holds them only after they are published.
 */
public final class WorkspaceStorage {
  private final BundleStorage files;

  public WorkspaceStorage(BundleStorage files) {
    this.files = files;
  }

  /**
   * Publishes a file: whole and durable when this returns, not there at all when it throws.
   *
   * @throws UncheckedIOException when it cannot be written or the key is taken
   */
  public void publish(FileKey key, BundleStorage.Content content) {
    try {
      if (files.exists(key.path())) {
        throw new IOException("the name is taken");
      }
      files.put(key.path(), content);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot keep " + key, failure);
    }
  }

  /**
   * Opens a file for reading.
   *
   * @throws UncheckedIOException when it is not there
   */
  public InputStream open(FileKey key) {
    try {
      return new BufferedInputStream(files.get(key.path()));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot open " + key, failure);
    }
  }

  /** Removes one file; does nothing when it is not there. */
  public void delete(FileKey key) {
    try {
      files.delete(key.path());
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + key, failure);
    }
  }

  /** Removes every file of a thing. */
  public void deleteAll(String workspace, String kind, String id) {
    String folder = new FileKey(workspace, kind, id, "").path();
    try {
      for (String file : files.list(folder)) {
        files.delete(file);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + folder, failure);
    }
  }
}
