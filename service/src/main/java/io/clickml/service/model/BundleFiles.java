package io.clickml.service.model;

import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.storage.FileKey;
import io.clickml.service.platform.storage.WorkspaceStorage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.Duration;
import java.util.HexFormat;
import java.util.Set;

/** Bundles in the storage of files; each under a name that is never used again. */
final class BundleFiles {
  private static final String KIND = "bundles";
  private static final String NAME = "bundle.clickml";

  private static final ProblemKind UNREADABLE =
      new ProblemKind("bundle-unreadable", 422, "The file is no bundle");
  private static final ProblemKind DAMAGED =
      new ProblemKind("bundle-damaged", 422, "The bundle is damaged");

  private static final Set<String> FOREIGN =
      Set.of("bundle.not-a-bundle", "bundle.format", "bundle.too-large", "bundle.too-many-files");

  private final WorkspaceStorage storage;
  private final DraftDao drafts;
  private final Ids ids;
  private final Clock clock;

  /**
   * A bundle in the storage.
   *
   * @param workspace whose it is
   * @param id its name
   * @param bytes its size
   * @param digest SHA-256 in hex
   */
  record Kept(String workspace, String id, long bytes, String digest) {}

  BundleFiles(WorkspaceStorage storage, Database database, Ids ids, Clock clock) {
    this.storage = storage;
    this.drafts = database.dao(DraftDao.class);
    this.ids = ids;
    this.clock = clock;
  }

  /** Reads a bundle with all checks; a problem says what is wrong with it. */
  static OpenBundle check(Path file) {
    try {
      return BundleReader.read(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (BundleException e) {
      ProblemKind kind = FOREIGN.contains(e.code()) ? UNREADABLE : DAMAGED;
      throw kind.because(e.getMessage()).asException();
    }
  }

  /** Notes and publishes a file; it counts as a draft until it is settled. */
  Kept keep(String workspace, Path file) {
    String id = ids.next("b");
    drafts.note(workspace, id, clock.instant());
    MessageDigest digest = newDigest();
    storage.publish(key(workspace, id), out -> copy(file, out, digest));
    try {
      return new Kept(workspace, id, Files.size(file), HexFormat.of().formatHex(digest.digest()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** In the transaction that makes the version: the file is wanted. False when it was given up. */
  boolean settle(Kept kept) {
    return drafts.settle(kept.workspace(), kept.id()) == 1;
  }

  /** Removes a file whose transaction did not come about. */
  void remove(Kept kept) {
    remove(new Draft(kept.workspace(), kept.id()));
  }

  /** The file of a version as it lies there, for {@link VersionFiles} to check. */
  InputStream open(Version version) {
    return storage.open(key(version.workspace(), version.bundle()));
  }

  /** In the transaction that erases the version: the file is to go. */
  void giveUp(Version version) {
    drafts.note(version.workspace(), version.bundle(), clock.instant());
  }

  /** Removes the file of an erased version. */
  void remove(Version version) {
    remove(new Draft(version.workspace(), version.bundle()));
  }

  /** Removes what kills left behind; returns how many. */
  int sweep(Duration grace) {
    var left = drafts.olderThan(clock.instant().minus(grace));
    left.forEach(this::remove);
    return left.size();
  }

  // File first: when the row went first, a kill in between would leave the file for ever.
  private void remove(Draft draft) {
    storage.deleteAll(draft.workspace(), KIND, draft.bundle());
    drafts.settle(draft.workspace(), draft.bundle());
  }

  private static void copy(Path file, OutputStream out, MessageDigest digest) throws IOException {
    Files.copy(file, new DigestOutputStream(out, digest));
  }

  private static FileKey key(String workspace, String id) {
    return new FileKey(workspace, KIND, id, NAME);
  }

  static MessageDigest newDigest() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }
}
