package io.clickml.service.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.stream.Stream;

/**
 * What killed processes left half done: files of requests that were still arriving.
 *
 * @param home the data folder
 * @param alone whether no other process can be at work here
 */
record Leftovers(Path home, boolean alone) {
  // Longer than any request takes.
  private static final Duration GRACE = Duration.ofDays(1);

  /** What was last touched before this is nobody's any more. */
  static Instant before(boolean alone) {
    return alone ? Instant.now() : Instant.now().minus(GRACE);
  }

  /** Makes the folder for files of requests, removes what is left in it, and returns it. */
  Path sweep() {
    try {
      Path scratch = Files.createDirectories(home.resolve("scratch"));
      try (Stream<Path> found = Files.list(scratch)) {
        for (Path file : found.toList()) {
          if (Files.getLastModifiedTime(file).toInstant().isBefore(before(alone))) {
            Files.deleteIfExists(file);
          }
        }
      }
      return scratch;
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot create a folder in " + home, failure);
    }
  }
}
