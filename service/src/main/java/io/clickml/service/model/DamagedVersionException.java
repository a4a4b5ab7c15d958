package io.clickml.service.model;

import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.util.Map;

/** The file of a version no longer is what was kept: the storage has damaged it. */
public final class DamagedVersionException extends ProblemException {
  private static final long serialVersionUID = 1L;
  private static final ProblemKind DAMAGED =
      new ProblemKind("version-damaged", 409, "The version is damaged");

  DamagedVersionException(Version version, Throwable cause) {
    super(
        DAMAGED.because(
            "The file of version %d of “%s” no longer passes the checks and was set aside. Let another version answer, or train again."
                .formatted(version.version(), version.model()),
            Map.of("model", version.model(), "version", version.version())));
    initCause(cause);
  }
}
