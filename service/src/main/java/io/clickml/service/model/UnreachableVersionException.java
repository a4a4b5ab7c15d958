package io.clickml.service.model;

import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.util.Map;

/**
 * The file of a version is not there, or the storage does not give it out. That says nothing about
 * the version: it stays what it is, and answers again when the file is back.
 */
public final class UnreachableVersionException extends ProblemException {
  private static final long serialVersionUID = 1L;
  private static final ProblemKind UNREACHABLE =
      new ProblemKind("version-unreachable", 409, "The file of the version cannot be read");

  private final int version;

  UnreachableVersionException(Version version, Throwable cause) {
    super(
        UNREACHABLE.because(
            "The file of version %d of “%s” cannot be read. Bring it back to the storage, or let another version answer."
                .formatted(version.version(), version.model()),
            Map.of("model", version.model(), "version", version.version())));
    initCause(cause);
    this.version = version.version();
  }

  /** Number of the version. */
  public int version() {
    return version;
  }
}
