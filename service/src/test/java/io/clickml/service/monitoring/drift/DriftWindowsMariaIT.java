package io.clickml.service.monitoring.drift;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.MariaDb;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.Migrations;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class DriftWindowsMariaIT extends DriftWindowsContract {
  @RegisterExtension static final MariaDb SERVER = new MariaDb();

  private static final Path NO_HOME = Path.of("unused");

  private Database database;

  @BeforeEach
  @Override
  void prepare() {
    DatabaseSettings settings = new DatabaseSettings(SERVER.url(), "root", "", 2);
    Migrations.run(settings.dataSource(NO_HOME));
    database = Database.open(settings, NO_HOME, new MetricRegistry());
    super.prepare();
  }

  @AfterEach
  void close() {
    database.close();
  }

  @Override
  Database database() {
    return database;
  }
}
