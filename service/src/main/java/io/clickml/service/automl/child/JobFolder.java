package io.clickml.service.automl.child;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Objects;

/**
 * The folder of one attempt at a training; all that the child reads and writes is in it.
 *
 * @param root the folder
 */
public record JobFolder(Path root) {
  /** The child's own temporary files. */
  static final String TEMPORARY = "tmp";

  public JobFolder {
    root = Objects.requireNonNull(root, "root").toAbsolutePath().normalize();
  }

  /**
   * Makes an empty folder, in place of whatever an interrupted attempt may have left there.
   *
   * @throws IOException when the disk refuses
   */
  public static JobFolder create(Path root) throws IOException {
    JobFolder folder = new JobFolder(root);
    folder.delete();
    Files.createDirectories(folder.root.resolve(TEMPORARY));
    return folder;
  }

  /**
   * Makes an empty folder among temporary files, which nobody else may look into.
   *
   * @param name how its name begins
   * @throws IOException when the disk refuses
   */
  public static JobFolder temporary(String name) throws IOException {
    JobFolder folder = new JobFolder(Files.createTempDirectory(name));
    Files.createDirectory(folder.root.resolve(TEMPORARY));
    return folder;
  }

  /** The rows to learn from. */
  public Path table() {
    return root.resolve("table.cells");
  }

  /** What to do with them. */
  public Path job() {
    return root.resolve("job.json");
  }

  /** One JSON object per line while the child works. */
  public Path progress() {
    return root.resolve("progress.jsonl");
  }

  /** Written last, whole or not at all: how it ended. */
  public Path result() {
    return root.resolve("result.json");
  }

  /** The bundle, when there is one. */
  public Path bundle() {
    return root.resolve("bundle.clickml");
  }

  /** Prints of the rows that the bundle learned from. */
  public Path learned() {
    return root.resolve("learned.prints");
  }

  /** What the child and its native code said. */
  public Path log() {
    return root.resolve("child.log");
  }

  /**
   * Removes the folder and all in it; nothing happens when there is none.
   *
   * @throws IOException when the disk refuses
   */
  public void delete() throws IOException {
    try {
      Files.walkFileTree(root, new Remover());
    } catch (NoSuchFileException e) {
      // Someone else was quicker; the aim is reached.
    }
  }

  private static final class Remover extends SimpleFileVisitor<Path> {
    @Override
    public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
      Files.deleteIfExists(file);
      return FileVisitResult.CONTINUE;
    }

    @Override
    public FileVisitResult postVisitDirectory(Path folder, IOException failure) throws IOException {
      Files.deleteIfExists(folder);
      return FileVisitResult.CONTINUE;
    }
  }
}
