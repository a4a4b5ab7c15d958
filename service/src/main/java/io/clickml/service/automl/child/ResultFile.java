package io.clickml.service.automl.child;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Objects;

/**
 * A file that the child made.
 *
 * @param name its plain name in the job folder
 * @param size bytes
 * @param sha256 digest in hex
 */
record ResultFile(String name, long size, String sha256) {
  ResultFile {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(sha256, "sha256");
  }

  static ResultFile of(Path file) throws IOException {
    MessageDigest digest = newDigest();
    try (InputStream in = new DigestInputStream(Files.newInputStream(file), digest)) {
      long size = in.transferTo(OutputStream.nullOutputStream());
      String hex = HexFormat.of().formatHex(digest.digest());
      return new ResultFile(file.getFileName().toString(), size, hex);
    }
  }

  /** Whether the file is there, byte for byte as the child said. */
  boolean matches(Path file) throws IOException {
    return Files.isRegularFile(file) && of(file).equals(this);
  }

  private static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
