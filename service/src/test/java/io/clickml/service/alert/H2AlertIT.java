package io.clickml.service.alert;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

class H2AlertIT extends CarryContract {
  @TempDir static Path home;
  private static Database database;

  @BeforeAll
  static void open() {
    DatabaseSettings settings = new DatabaseSettings(null, null, null, 4);
    database = Database.open(settings, home, new MetricRegistry());
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
