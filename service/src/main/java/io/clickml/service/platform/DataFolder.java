package io.clickml.service.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;

/** The data folder: what it holds is for nobody else on the machine. */
final class DataFolder {
  private DataFolder() {}

  /**
   * Makes the folder, for the user of the service only; one that is there stays as its owner made
   * it.
   *
   * @throws UncheckedIOException when the disk refuses
   */
  static void make(Path home) {
    Path folder = home.toAbsolutePath().normalize();
    if (Files.isDirectory(folder)) {
      return;
    }
    try {
      Files.createDirectories(folder.getParent());
      if (folder.getFileSystem().supportedFileAttributeViews().contains("posix")) {
        var owner = PosixFilePermissions.fromString("rwx------");
        Files.createDirectory(folder, PosixFilePermissions.asFileAttribute(owner));
      } else {
        Files.createDirectory(folder);
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot create the data folder " + home, e);
    }
  }
}
