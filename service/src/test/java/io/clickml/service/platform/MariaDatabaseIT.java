package io.clickml.service.platform;

import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.MariaDb;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
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

  @Test
  void refusesToMigrateADatabaseThatDoesNotKeepEveryLetter() throws SQLException {
    DatabaseSettings narrow = new DatabaseSettings(SERVER.url("narrow"), "root", "", 4);
    execute(narrow, "alter database narrow character set latin1");

    IllegalStateException refused =
        assertThrows(IllegalStateException.class, () -> Migrations.run(narrow.dataSource(NO_HOME)));
    StringWriter words = new StringWriter();
    refused.printStackTrace(new PrintWriter(words));
    assertTrue(words.toString().contains("alter database NAME character set utf8mb4"));
  }

  @Test
  void refusesToOpenTablesThatDoNotKeepEveryLetter() throws SQLException {
    DatabaseSettings narrow = new DatabaseSettings(SERVER.url("latin"), "root", "", 4);
    execute(narrow, "create table old (name varchar(9)) character set latin1");

    IllegalStateException refused =
        assertThrows(
            IllegalStateException.class,
            () -> Database.open(narrow, NO_HOME, new MetricRegistry()));
    assertTrue(refused.getMessage().contains("old (latin1)"), refused.getMessage());
  }

  private static void execute(DatabaseSettings settings, String sql) throws SQLException {
    try (Connection connection =
            DriverManager.getConnection(settings.url(), settings.user(), settings.password());
        Statement statement = connection.createStatement()) {
      statement.execute(sql);
    }
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
