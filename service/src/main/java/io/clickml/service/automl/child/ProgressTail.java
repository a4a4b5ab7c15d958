package io.clickml.service.automl.child;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;

/** Follows a growing file of lines; not thread-safe. */
public final class ProgressTail {
  private static final int CHUNK = 1 << 16;

  private final Path file;
  private long read;

  public ProgressTail(Path file) {
    this.file = file;
  }

  /**
   * The lines completed since the last call, at most some hundred of them; a line still being
   * written waits.
   */
  public List<String> poll() throws IOException {
    if (!Files.exists(file)) {
      return List.of();
    }
    byte[] bytes = new byte[CHUNK];
    int count;
    try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
      count = channel.read(ByteBuffer.wrap(bytes), read);
    }
    int end = count;
    while (end > 0 && bytes[end - 1] != '\n') {
      end--;
    }
    if (end <= 0) {
      return List.of();
    }
    read += end;
    return new String(bytes, 0, end, StandardCharsets.UTF_8).lines().toList();
  }
}
