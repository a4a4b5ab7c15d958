package io.clickml.service.workspace;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;

/**
 * The first key of the default workspace. One that nobody chose is made at the first start and kept
 * in a file that only the user of the service can read, so that every start prints one address.
 */
final class FirstKey {
  private static final String FILE = "first-key";
  private static final int SHORTEST = 24;

  private FirstKey() {}

  /** The key of the settings, else the kept one, else a new one, which is kept. */
  static String of(String chosen, Path home, WorkspaceService workspaces) {
    if (!chosen.isBlank()) {
      return checked(chosen.strip());
    }
    Path file = home.resolve(FILE);
    try {
      if (!Files.exists(file)) {
        write(file, workspaces.newKeyText());
      }
      return Files.readString(file).strip();
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot keep the first key in " + file, failure);
    }
  }

  private static String checked(String chosen) {
    if (chosen.startsWith("ck_") && KeyText.parse(chosen).isEmpty()) {
      throw new IllegalArgumentException(
          "The setting key (CLICKML_KEY) begins with “ck_”, as the keys that are made here do, but is"
              + " none of them: copy it again as a whole, choose one that begins otherwise, or leave"
              + " it empty and one is made.");
    }
    if (chosen.length() < SHORTEST) {
      throw new IllegalArgumentException(
          "The setting key (CLICKML_KEY) needs at least "
              + SHORTEST
              + " random characters; leave it empty and one is made.");
    }
    return chosen;
  }

  private static void write(Path file, String text) throws IOException {
    Files.createDirectories(file.getParent());
    Files.createFile(
        file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
    Files.writeString(file, text + "\n", StandardOpenOption.WRITE);
  }
}
