package io.clickml.service.platform;

import com.codahale.metrics.MetricRegistry;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class H2DatabaseIT extends DatabaseContract {
  private final DatabaseSettings settings = new DatabaseSettings(null, null, null, 4);
  @TempDir Path home;
  private Database database;

  @BeforeEach
  @Override
  void prepare() {
    database = Database.open(settings, home, new MetricRegistry());
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
    database.close();
    database = Database.open(settings, home, new MetricRegistry());
  }
}
