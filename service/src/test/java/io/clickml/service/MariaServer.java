package io.clickml.service;

import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Migrations;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/** The real service on a real MariaDB; a static extension. */
public final class MariaServer implements BeforeAllCallback, AfterAllCallback {
  private static final int CONNECTIONS = 4;

  private final MariaDb database = new MariaDb();
  private final String[] overrides;
  private ClickMlServer server;

  /** With further settings, each {@code name=value}. */
  public MariaServer(String... overrides) {
    this.overrides = overrides.clone();
  }

  /** The service, once it is up. */
  public ClickMlServer server() {
    return server;
  }

  /** How to reach its database. */
  public DatabaseSettings settings() {
    return new DatabaseSettings(database.url(), "root", "", CONNECTIONS);
  }

  @Override
  public void beforeAll(ExtensionContext context) throws Exception {
    database.beforeAll(context);
    Migrations.run(settings().dataSource(Path.of("unused")));
    server =
        new ClickMlServer(
            Stream.concat(
                    Stream.of("database.url=" + database.url(), "database.user=root"),
                    Stream.of(overrides))
                .toArray(String[]::new));
    server.beforeAll(context);
  }

  @Override
  public void afterAll(ExtensionContext context) throws Exception {
    server.afterAll(context);
    database.afterAll(context);
  }
}
