package io.clickml.service.model;

import io.clickml.service.platform.Problems;
import io.clickml.service.workspace.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.regex.Pattern;

/** Takes bundles that come from elsewhere: with the same checks as our own. */
final class Importer {
  private static final Pattern SLUG = Pattern.compile(Slugs.PATTERN);

  private final ModelService models;
  private final Path scratch;

  /** Lets files arrive in {@code scratch}. */
  Importer(ModelService models, Path scratch) {
    this.models = models;
    this.scratch = scratch;
  }

  /**
   * Makes the next version of a model of a bundle, and the model when there is none.
   *
   * @throws io.clickml.service.platform.ProblemException when the bundle or the name will not do
   */
  Version take(Caller caller, String slug, InputStream body) {
    if (!SLUG.matcher(slug).matches()) {
      throw Problems.fieldInvalid("model", "must be letters a to z, digits and dashes");
    }
    try {
      Path file = Files.createTempFile(scratch, "import", ".clickml");
      try {
        Files.copy(body, file, StandardCopyOption.REPLACE_EXISTING);
        Origin origin = Origin.imported(caller.author());
        NewVersion order = new NewVersion(caller.workspace(), slug, true, null, origin);
        return models.publish(order, file, new long[0], version -> true).orElseThrow();
      } finally {
        Files.deleteIfExists(file);
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
