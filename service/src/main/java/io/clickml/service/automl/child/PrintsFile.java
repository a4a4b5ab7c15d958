package io.clickml.service.automl.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;

/** Prints of rows in a file: 64 bits each, the highest byte first. */
public final class PrintsFile {
  private PrintsFile() {}

  static void write(long[] prints, Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.allocate(Math.multiplyExact(prints.length, Long.BYTES));
    bytes.asLongBuffer().put(prints);
    Files.write(file, bytes.array());
  }

  /**
   * The prints of a file.
   *
   * @throws IOException when there is none
   */
  public static long[] read(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    long[] prints = new long[bytes.remaining() / Long.BYTES];
    bytes.asLongBuffer().get(prints);
    return prints;
  }
}
