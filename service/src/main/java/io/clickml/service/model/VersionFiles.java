package io.clickml.service.model;

import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The files of versions, checked whenever they are opened. A version whose file does not pass is
 * set aside; one whose file cannot be read stays as it is.
 */
final class VersionFiles {
  private static final Logger LOG = LoggerFactory.getLogger(VersionFiles.class);
  private static final ProblemKind DAMAGED =
      new ProblemKind("version-damaged", 409, "The version is damaged");

  private final Database database;
  private final BundleFiles files;
  private final OwnMoves own;

  VersionFiles(Database database, BundleFiles files, OwnMoves own) {
    this.database = database;
    this.files = files;
    this.own = own;
  }

  /**
   * Opens a version, with all checks.
   *
   * @throws ProblemException 409 version-damaged when it does not pass them
   * @throws UnreachableVersionException when the file cannot be read
   */
  OpenBundle read(Version version) {
    try {
      return BundleReader.read(bytes(version));
    } catch (BundleException damaged) {
      throw setAside(version, damaged);
    }
  }

  /** Refuses a version as {@link #read} does, by its digest only. */
  void check(Version version) {
    MessageDigest digest = BundleFiles.newDigest();
    try (InputStream in = new DigestInputStream(open(version), digest)) {
      in.transferTo(OutputStream.nullOutputStream());
    } catch (IOException gone) {
      throw new UnreachableVersionException(version, gone);
    }
    if (!HexFormat.of().formatHex(digest.digest()).equals(version.digest())) {
      throw setAside(version, new IOException("the digest differs"));
    }
  }

  /** The file as it lies there. */
  InputStream open(Version version) {
    try {
      return files.open(version);
    } catch (UncheckedIOException gone) {
      throw new UnreachableVersionException(version, gone);
    }
  }

  private byte[] bytes(Version version) {
    try (InputStream in = open(version)) {
      return in.readAllBytes();
    } catch (IOException gone) {
      throw new UnreachableVersionException(version, gone);
    }
  }

  private ProblemException setAside(Version version, Exception damaged) {
    LOG.error("version {} of {} is set aside", version.version(), version.model(), damaged);
    if (version.state() != VersionState.QUARANTINED) {
      // Who found it is refused, and what a refused request did is undone.
      database.apart(() -> own.quarantine(version));
    }
    String said =
        "The file of version %d of “%s” no longer passes the checks and was set aside. Let another version answer, or train again."
            .formatted(version.version(), version.model());
    Map<String, Object> args = Map.of("model", version.model(), "version", version.version());
    ProblemException refused = DAMAGED.because(said, args).asException();
    refused.initCause(damaged);
    return refused;
  }
}
