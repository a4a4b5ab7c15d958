package io.clickml.service.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {
  @TempDir Path temporary;

  @Test
  void isForItsOwnerOnly() throws IOException {
    Path home = temporary.resolve("far/away");

    DataFolder.make(home);

    assertEquals("rwx------", rights(home));
  }

  @Test
  void staysAsItsOwnerMadeIt() throws IOException {
    Path home = temporary.resolve("shared");
    Files.createDirectory(home);
    Files.setPosixFilePermissions(home, PosixFilePermissions.fromString("rwxr-x---"));

    DataFolder.make(home);

    assertEquals("rwxr-x---", rights(home));
  }

  @Test
  void saysWhichFolderCannotBeMade() throws IOException {
    Path file = Files.createFile(temporary.resolve("file"));

    UncheckedIOException refused =
        assertThrows(UncheckedIOException.class, () -> DataFolder.make(file.resolve("home")));

    assertEquals("cannot create the data folder " + file.resolve("home"), refused.getMessage());
  }

  private static String rights(Path folder) throws IOException {
    return PosixFilePermissions.toString(Files.getPosixFilePermissions(folder));
  }
}
