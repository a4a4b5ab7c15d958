package io.clickml.service.monitoring.drift;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.DatabaseSettings;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class DriftWindowsH2IT extends DriftWindowsContract {
  @TempDir Path home;
  private Database database;

  @BeforeEach
  @Override
  void prepare() {
    database = Database.open(new DatabaseSettings(null, null, null, 2), home, new MetricRegistry());
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
