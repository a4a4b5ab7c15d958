package io.clickml.service.workspace;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/** Keys: makes them, knows them. */
public final class WorkspaceService {
  /** The one workspace there is as long as nobody made another. */
  public static final String DEFAULT_WORKSPACE = "default";

  private static final ProblemKind FIRST =
      new ProblemKind("key-of-settings", 409, "The first key stays");

  private static final ProblemKind KEY_NEEDED =
      new ProblemKind("full-key-needed", 403, "Only a key makes a key for everything");

  private static final KeyRequest FIRST_KEY = new KeyRequest(Scope.ALL, null);

  private final Database database;
  private final KeyDao keys;
  private final Clock clock;
  private final Ids ids;

  public WorkspaceService(Database database, Clock clock, Ids ids) {
    this.database = database;
    this.keys = database.dao(KeyDao.class);
    this.clock = clock;
    this.ids = ids;
  }

  /** Makes the default workspace where it is missing, and lets this key be its first. */
  public void settle(String firstKey) {
    KeyText text = KeyText.chosen(firstKey);
    database.transact(
        () -> {
          makeWorkspace(DEFAULT_WORKSPACE);
          keys.deleteOthers(DEFAULT_WORKSPACE, ApiKey.FROM_SETTINGS, text.id());
          if (keys.find(text.id()).isEmpty()) {
            keys.insert(key(text, DEFAULT_WORKSPACE, ApiKey.FROM_SETTINGS, FIRST_KEY));
          }
        });
  }

  /** Makes a workspace where it is missing. */
  void make(String workspace) {
    database.transact(() -> makeWorkspace(workspace));
  }

  /** Makes a key for a caller. Who signed in gets no key that goes on when they may no longer. */
  NewKey makeKey(Caller caller, KeyRequest wanted) {
    if (caller.person() != null && wanted.scope() != Scope.SCORE) {
      throw KEY_NEEDED
          .because(
              "A key for everything would go on working when you may no longer sign in. Make one"
                  + " for predictions, or ask somebody who has a key for everything.")
          .asException();
    }
    return makeKey(caller.workspace(), wanted);
  }

  /** Makes a key, whose text is kept nowhere; makes the workspace if missing. */
  NewKey makeKey(String workspace, KeyRequest wanted) {
    String text = newKeyText();
    ApiKey key = key(KeyText.chosen(text), workspace, ApiKey.MADE, wanted);
    database.transact(
        () -> {
          makeWorkspace(workspace);
          keys.insert(key);
        });
    return new NewKey(key.id(), key.scope(), key.name(), key.createdAt(), text);
  }

  /** Up to {@code count} keys after the cursor, newest first. */
  List<ApiKey> keys(Caller caller, Cursor after, int count) {
    return keys.page(caller.workspace(), after.at(), after.id(), count);
  }

  /** Erases a key: from now on it is not known. */
  void deleteKey(Caller caller, String id) {
    ApiKey key =
        keys.find(id)
            .filter(found -> found.workspace().equals(caller.workspace()))
            .orElseThrow(() -> Problems.notFound("key", id));
    if (key.origin().equals(ApiKey.FROM_SETTINGS)) {
      throw FIRST
          .because(
              "The first key comes from the settings. Change CLICKML_KEY, or remove the file"
                  + " first-key from the data folder, and start the service again.")
          .asException();
    }
    keys.delete(caller.workspace(), id);
  }

  /** The text of a key that nobody has yet. */
  String newKeyText() {
    return KeyText.of(ids.letters(KeyText.bodyLength()));
  }

  /** Who calls with this key, if it is one. */
  Optional<Caller> caller(String text) {
    return lookup(text)
        .flatMap(
            given ->
                keys.find(given.id())
                    .filter(known -> same(known.digest(), given.digest()))
                    .map(known -> new Caller(known.workspace(), known.scope(), known.id())));
  }

  /** A text that looks like ours but has a wrong checksum never reaches the database. */
  private static Optional<KeyText> lookup(String text) {
    return text.startsWith("ck_") ? KeyText.parse(text) : Optional.of(KeyText.chosen(text));
  }

  private void makeWorkspace(String id) {
    if (keys.countWorkspaces(id) == 0) {
      keys.insertWorkspace(id, clock.instant());
    }
  }

  private ApiKey key(KeyText text, String workspace, String origin, KeyRequest wanted) {
    return new ApiKey(
        text.id(),
        workspace,
        wanted.scope(),
        wanted.name(),
        origin,
        text.digest(),
        clock.instant());
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
  }
}
