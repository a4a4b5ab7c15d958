package io.clickml.service.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of a model.
 *
 * @param workspace whose it is
 * @param model slug of its model
 * @param version its number, from 1
 * @param bundle id of its bundle in the storage
 * @param bytes size of the bundle
 * @param digest SHA-256 of the bundle in hex
 * @param expects classes and columns as JSON
 * @param report how good it is, as JSON
 * @param training the training that made it, null when imported
 * @param createdAt when it came
 */
public record Version(
    String workspace,
    String model,
    int version,
    String bundle,
    long bytes,
    String digest,
    String expects,
    String report,
    String training,
    Instant createdAt) {
  public Version {
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(expects, "expects");
    Objects.requireNonNull(report, "report");
  }
}
