package io.clickml.service.platform.storage;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.stream.Stream;

/**
 * Files in a folder. A file is written beside, synced, renamed and its folder synced, so that a
 * power cut leaves either all of it or nothing (Pillai et al., OSDI 2014).
 */
public final class DirectoryStorage implements WorkspaceStorage {
  private final Path root;
  private final Path incoming;

  /** Keeps files under {@code root}, which is created when absent. */
  public DirectoryStorage(Path root) {
    this.root = root.toAbsolutePath().normalize();
    this.incoming = this.root.resolve("incoming");
    try {
      Files.createDirectories(incoming);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot create " + incoming, failure);
    }
  }

  @Override
  public void publish(FileKey key, Content content) {
    Path target = path(key);
    try {
      Path draft = Files.createTempFile(incoming, "draft", "");
      try {
        write(draft, content);
        move(draft, target);
      } finally {
        Files.deleteIfExists(draft);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot keep " + key, failure);
    }
  }

  @Override
  public InputStream open(FileKey key) {
    try {
      return new BufferedInputStream(Files.newInputStream(path(key)));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot open " + key, failure);
    }
  }

  @Override
  public long size(FileKey key) {
    try {
      return Files.size(path(key));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot find " + key, failure);
    }
  }

  @Override
  public void delete(FileKey key) {
    try {
      Files.deleteIfExists(path(key));
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + key, failure);
    }
  }

  @Override
  public void deleteAll(String workspace, String kind, String id) {
    Path folder = path(new FileKey(workspace, kind, id, "any")).getParent();
    if (!Files.exists(folder)) {
      return;
    }
    try (Stream<Path> found = Files.walk(folder)) {
      for (Path path : found.sorted(Comparator.reverseOrder()).toList()) {
        Files.deleteIfExists(path);
      }
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot delete " + folder, failure);
    }
  }

  private static void write(Path draft, Content content) throws IOException {
    try (FileChannel channel = FileChannel.open(draft, StandardOpenOption.WRITE)) {
      OutputStream out = new BufferedOutputStream(Channels.newOutputStream(channel), 1 << 16);
      content.writeTo(out);
      out.flush();
      channel.force(true);
    }
  }

  private void move(Path draft, Path target) throws IOException {
    Path folder = target.getParent();
    Files.createDirectories(folder);
    if (Files.exists(target)) {
      throw new FileAlreadyExistsException(target.toString());
    }
    Files.move(draft, target, StandardCopyOption.ATOMIC_MOVE);
    for (Path each = folder; !each.equals(root.getParent()); each = each.getParent()) {
      sync(each);
    }
  }

  private static void sync(Path folder) throws IOException {
    try (FileChannel channel = FileChannel.open(folder, StandardOpenOption.READ)) {
      channel.force(true);
    }
  }

  private Path path(FileKey key) {
    return root.resolve(key.workspace()).resolve(key.kind()).resolve(key.id()).resolve(key.name());
  }
}
