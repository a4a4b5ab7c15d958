package io.clickml.modelstore.bundle;

import io.clickml.modelstore.schema.Task;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;

/**
 * Made the golden bundles in src/test/resources/golden/v1: {@code GoldenBundle DIRECTORY}. Files of
 * a format, once released, are never made again: they prove that every later reader reads them.
 */
final class GoldenBundle {
  static final String WITH_REFERENCE = "reference.clickml";

  private GoldenBundle() {}

  public static void main(String[] args) throws IOException {
    Path directory = Files.createDirectories(Path.of(args[0]));
    withReference(directory);
    for (Task task : Task.values()) {
      try (OutputStream out = Files.newOutputStream(directory.resolve(name(task)))) {
        BundleWriter.write(Samples.bundle(task), out);
      }
    }
  }

  /** Newer than the other files. */
  private static void withReference(Path directory) throws IOException {
    try (OutputStream out = Files.newOutputStream(directory.resolve(WITH_REFERENCE))) {
      BundleWriter.write(Samples.withReference(Task.BINARY), out);
    }
  }

  static String name(Task task) {
    return task.name().toLowerCase(Locale.ROOT) + ".clickml";
  }
}
