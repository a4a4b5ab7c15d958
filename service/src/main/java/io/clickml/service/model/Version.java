package io.clickml.service.model;

import java.time.Instant;
import java.util.Objects;

/**
 * One version of a model. All but its state stays as it is.
 *
 * @param workspace whose it is
 * @param model slug of its model
 * @param version its number, from 1
 * @param state where it stands
 * @param bundle id of its bundle in the storage
 * @param bytes size of the bundle
 * @param digest SHA-256 of the bundle in hex
 * @param expects classes and columns as JSON
 * @param report how good it is, as JSON
 * @param training the training that made it, null when imported
 * @param parent the version that answered when it came, null for the first
 * @param cause why it was made
 * @param author id of the key that asked for it, null when not known
 * @param knownUntil outcomes up to here may be among the rows it learned from
 * @param createdAt when it came
 */
public record Version(
    String workspace,
    String model,
    int version,
    VersionState state,
    String bundle,
    long bytes,
    String digest,
    String expects,
    String report,
    String training,
    Integer parent,
    Cause cause,
    String author,
    Instant knownUntil,
    Instant createdAt) {
  public Version {
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(bundle, "bundle");
    Objects.requireNonNull(digest, "digest");
    Objects.requireNonNull(expects, "expects");
    Objects.requireNonNull(report, "report");
    Objects.requireNonNull(cause, "cause");
    Objects.requireNonNull(knownUntil, "knownUntil");
  }
}
