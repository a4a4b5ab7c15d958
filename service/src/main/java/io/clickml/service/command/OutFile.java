package io.clickml.service.command;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** The file that a command writes: wholly or not at all, and never one that it reads. */
final class OutFile {
  private final String name;
  private final Path file;

  private OutFile(String name, Path file) {
    this.name = name;
    this.file = file;
  }

  /**
   * The file to write, looked at before the work begins.
   *
   * @param inputs files that the command reads
   * @throws CommandException when it cannot be written there
   */
  static OutFile of(String name, Path... inputs) throws IOException, CommandException {
    Path file = Path.of(name).toAbsolutePath();
    Path folder = file.getParent();
    if (folder == null || !Files.isDirectory(folder)) {
      throw new CommandException("--out: there is no folder " + folder + ".");
    }
    if (Files.isDirectory(file)) {
      throw new CommandException("--out: " + name + " is a folder; name a file in it.");
    }
    if (!Files.isWritable(folder)) {
      throw new CommandException("--out: nothing can be written into " + folder + ".");
    }
    for (Path input : inputs) {
      if (Files.exists(file) && Files.exists(input) && Files.isSameFile(file, input)) {
        throw new CommandException(
            "--out: " + name + " is read by this command and would be lost; name another file.");
      }
    }
    return new OutFile(name, file);
  }

  Path path() {
    return file;
  }

  /** As the person wrote it. */
  @Override
  public String toString() {
    return name;
  }

  /** Writes beside the place first, then moves there. */
  void write(Content content) throws IOException {
    long process = ProcessHandle.current().pid();
    Path beside = file.resolveSibling(file.getFileName() + "." + process + ".new");
    try {
      content.writeTo(beside);
      Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    } finally {
      Files.deleteIfExists(beside);
    }
  }

  /** Fills a file. */
  interface Content {
    void writeTo(Path place) throws IOException;
  }
}
