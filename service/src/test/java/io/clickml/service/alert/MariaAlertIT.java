package io.clickml.service.alert;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.MariaDb;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaAlertIT extends CarryContract {
  @RegisterExtension static final MariaDb SERVER = new MariaDb();
  private static final Path NO_HOME = Path.of("unused");
  private static Database database;

  @BeforeAll
  static void open() {
    DatabaseSettings settings = new DatabaseSettings(SERVER.url(), "root", "", 4);
    Migrations.run(settings.dataSource(NO_HOME));
    database = Database.open(settings, NO_HOME, new MetricRegistry());
  }

  @AfterAll
  static void shut() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
