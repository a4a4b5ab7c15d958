package io.clickml.modelstore;

import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.BundleWriter;
import io.clickml.modelstore.bundle.Manifest;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.modelstore.storage.BundleStorage;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;

/** The front door: bundles in and out of a storage. Thread-safe if the storage is. */
public final class ModelStore {
  private static final String EXTENSION = ".clickml";

  private final BundleStorage storage;

  public ModelStore(BundleStorage storage) {
    this.storage = storage;
  }

  /**
   * Keeps a bundle under a name, for example {@code default/churn-3}.
   *
   * @return what was written
   */
  public Manifest save(String name, Bundle bundle) throws IOException {
    Manifest[] written = new Manifest[1];
    storage.put(name + EXTENSION, out -> written[0] = BundleWriter.write(bundle, out));
    return written[0];
  }

  /**
   * Opens a bundle, checked in full and ready to answer.
   *
   * @throws java.nio.file.NoSuchFileException when there is none of that name
   * @throws BundleException when it is damaged
   */
  public OpenBundle open(String name) throws IOException, BundleException {
    try (InputStream in = storage.get(name + EXTENSION)) {
      return BundleReader.read(in.readAllBytes());
    }
  }

  /** Names of the bundles that start with the prefix, in order. */
  public List<String> list(String prefix) throws IOException {
    return storage.list(prefix).stream()
        .filter(key -> key.endsWith(EXTENSION))
        .map(key -> key.substring(0, key.length() - EXTENSION.length()))
        .toList();
  }

  /** Removes a bundle; a missing one is no error. */
  public void delete(String name) throws IOException {
    storage.delete(name + EXTENSION);
  }
}
