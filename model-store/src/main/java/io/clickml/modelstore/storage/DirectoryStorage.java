package io.clickml.modelstore.storage;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryNotEmptyException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Files in a directory. A file is written beside its place under a name that no key has, flushed to
 * the disk, renamed into place, and the directory flushed: after a crash there is the old file or
 * the new one, never a part. Left-over unfinished files are removed by {@link #sweep}.
 */
public final class DirectoryStorage implements BundleStorage {
  // No key part starts with a dot.
  private static final String UNFINISHED = ".unfinished-";

  private final Path root;
  private final Supplier<String> ids;

  /**
   * @param root made when it is not there
   */
  public DirectoryStorage(Path root) throws IOException {
    this(root, () -> UUID.randomUUID().toString());
  }

  DirectoryStorage(Path root, Supplier<String> ids) throws IOException {
    this.root = Files.createDirectories(root.toAbsolutePath().normalize());
    this.ids = ids;
  }

  @Override
  public void put(String key, Content content) throws IOException {
    Path place = place(key);
    Path unfinished = place.resolveSibling(UNFINISHED + ids.get());
    try {
      begin(unfinished);
      write(unfinished, content);
      Files.move(
          unfinished, place, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
      flush(place.getParent());
    } finally {
      Files.deleteIfExists(unfinished);
    }
  }

  /** Makes the file and its folder, which a deletion may take away in between. */
  private void begin(Path file) throws IOException {
    try {
      makeDirectories(file.getParent());
      Files.createFile(file);
    } catch (NoSuchFileException takenAway) {
      makeDirectories(file.getParent());
      Files.createFile(file);
    }
  }

  private static void write(Path file, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel))) {
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  /** Makes a directory and flushes each parent, so that the way to a file is as durable as it. */
  private void makeDirectories(Path directory) throws IOException {
    if (Files.isDirectory(directory)) {
      return;
    }
    makeDirectories(directory.getParent());
    Files.createDirectories(directory);
    flush(directory.getParent());
  }

  private static void flush(Path directory) throws IOException {
    try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
      channel.force(true);
    } catch (IOException e) {
      if (!onWindows()) {
        throw e;
      }
    }
  }

  // Windows cannot open a directory; there the rename is durable by itself.
  private static boolean onWindows() {
    return File.separatorChar == '\\';
  }

  @Override
  public InputStream get(String key) throws IOException {
    Path place = place(key);
    if (!exists(key)) {
      throw new NoSuchFileException(key);
    }
    return Files.newInputStream(place);
  }

  @Override
  public boolean exists(String key) {
    return Files.isRegularFile(place(key), LinkOption.NOFOLLOW_LINKS);
  }

  @Override
  public void delete(String key) throws IOException {
    Path place = place(key);
    if (Files.deleteIfExists(place)) {
      flush(place.getParent());
      removeEmpty(place.getParent());
    }
  }

  private void removeEmpty(Path directory) throws IOException {
    try {
      if (!directory.equals(root)) {
        Files.deleteIfExists(directory);
      }
    } catch (DirectoryNotEmptyException stillUsed) {
      // Other files lie in it.
    }
  }

  @Override
  public List<String> list(String prefix) throws IOException {
    Path folder = root.resolve(prefix.substring(0, prefix.lastIndexOf('/') + 1)).normalize();
    if (!folder.startsWith(root) || !Files.isDirectory(folder)) {
      return List.of();
    }
    try (Stream<Path> files = Files.walk(folder)) {
      return files
          .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
          .filter(file -> !unfinished(file))
          .map(file -> root.relativize(file).toString().replace('\\', '/'))
          .filter(key -> key.startsWith(prefix))
          .sorted()
          .toList();
    }
  }

  /** Removes what crashed writers left, last touched before the given time (in milliseconds). */
  public void sweep(long before) throws IOException {
    try (Stream<Path> files = Files.walk(root)) {
      for (Path file : files.filter(DirectoryStorage::unfinished).toList()) {
        if (Files.getLastModifiedTime(file).toMillis() < before) {
          Files.deleteIfExists(file);
        }
      }
    }
  }

  private static boolean unfinished(Path file) {
    return file.getFileName().toString().startsWith(UNFINISHED);
  }

  @Override
  public void check() throws IOException {
    String key = "check-" + ids.get().toLowerCase(Locale.ROOT);
    put(key, out -> out.write(1));
    delete(key);
  }

  private Path place(String key) {
    return root.resolve(StorageKey.require(key));
  }
}
