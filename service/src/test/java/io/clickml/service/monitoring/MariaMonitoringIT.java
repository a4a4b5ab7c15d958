package io.clickml.service.monitoring;

import io.clickml.service.ClickMlServer;
import io.clickml.service.MariaDb;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaMonitoringIT extends LogContract {
  @RegisterExtension static final OnMariaDb STARTED = new OnMariaDb();

  @Override
  ClickMlServer server() {
    return STARTED.server;
  }

  @Override
  DatabaseSettings database() {
    return STARTED.settings();
  }

  /** The service on a MariaDB. */
  private static final class OnMariaDb implements BeforeAllCallback, AfterAllCallback {
    private final MariaDb database = new MariaDb();
    private ClickMlServer server;

    DatabaseSettings settings() {
      return new DatabaseSettings(database.url(), "root", "", 4);
    }

    @Override
    public void beforeAll(ExtensionContext context) throws Exception {
      database.beforeAll(context);
      Migrations.run(settings().dataSource(Path.of("unused")));
      server = new ClickMlServer("database.url=" + database.url(), "database.user=root");
      server.beforeAll(context);
    }

    @Override
    public void afterAll(ExtensionContext context) throws Exception {
      server.afterAll(context);
      database.afterAll(context);
    }
  }
}
