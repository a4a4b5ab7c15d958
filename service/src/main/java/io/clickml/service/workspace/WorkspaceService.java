package io.clickml.service.workspace;

import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.Optional;

/** Keys: makes them, knows them. */
public final class WorkspaceService {
  /** The one workspace there is as long as nobody made another. */
  public static final String DEFAULT_WORKSPACE = "default";

  private static final String FROM_SETTINGS = "settings";
  private static final String MADE = "made";

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
          keys.deleteOthers(DEFAULT_WORKSPACE, FROM_SETTINGS, text.id());
          if (keys.find(text.id()).isEmpty()) {
            save(text, DEFAULT_WORKSPACE, Scope.ALL, FROM_SETTINGS);
          }
        });
  }

  /** Makes a key and returns its text, which is kept nowhere; makes the workspace if missing. */
  public String makeKey(String workspace, Scope scope) {
    String text = newKeyText();
    database.transact(
        () -> {
          makeWorkspace(workspace);
          save(KeyText.chosen(text), workspace, scope, MADE);
        });
    return text;
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

  private void save(KeyText text, String workspace, Scope scope, String origin) {
    keys.insert(new ApiKey(text.id(), workspace, scope, text.digest()), origin, clock.instant());
  }

  private static boolean same(String left, String right) {
    return MessageDigest.isEqual(
        left.getBytes(StandardCharsets.US_ASCII), right.getBytes(StandardCharsets.US_ASCII));
  }
}
