package io.clickml.modelstore.storage;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.concurrent.ConcurrentSkipListMap;

/** Files in memory, for tests and for scorers that live inside another program. */
public final class MemoryStorage implements BundleStorage {
  private final ConcurrentSkipListMap<String, byte[]> files = new ConcurrentSkipListMap<>();

  @Override
  public void put(String key, Content content) throws IOException {
    StorageKey.require(key);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    content.writeTo(out);
    files.put(key, out.toByteArray());
  }

  @Override
  public InputStream get(String key) throws IOException {
    byte[] file = files.get(StorageKey.require(key));
    if (file == null) {
      throw new NoSuchFileException(key);
    }
    return new ByteArrayInputStream(file);
  }

  @Override
  public boolean exists(String key) {
    return files.containsKey(StorageKey.require(key));
  }

  @Override
  public void delete(String key) {
    files.remove(StorageKey.require(key));
  }

  @Override
  public List<String> list(String prefix) {
    return files.tailMap(prefix).keySet().stream()
        .takeWhile(key -> key.startsWith(prefix))
        .toList();
  }

  @Override
  public void check() {
    // Memory is always there.
  }
}
