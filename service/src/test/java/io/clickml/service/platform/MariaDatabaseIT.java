package io.clickml.service.platform;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.MariaDb;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.extension.RegisterExtension;

class MariaDatabaseIT extends DatabaseContract {
  @RegisterExtension static final MariaDb SERVER = new MariaDb();

  private static final Path NO_HOME = Path.of("unused");

  private Database database;

  private static DatabaseSettings settings() {
    return new DatabaseSettings(SERVER.url(), "root", "", 4);
  }

  @BeforeEach
  @Override
  void prepare() {
    migrateAgain();
    database = Database.open(settings(), NO_HOME, new MetricRegistry());
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

  @Override
  void migrateAgain() {
    Migrations.run(settings().dataSource(NO_HOME));
  }
}
