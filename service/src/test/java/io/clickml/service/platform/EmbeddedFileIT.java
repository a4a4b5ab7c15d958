package io.clickml.service.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EmbeddedFileIT {
  private static final int ROWS = 3000;
  private static final int COMMITS = 1500;

  @TempDir Path home;

  @Test
  void givesTheSpaceOfReplacedRowsFree() throws Exception {
    long left = changed("left", false);
    long tidied = changed("tidied", true);
    assertTrue(tidied < left / 3, tidied + " bytes tidied, " + left + " left to itself");
  }

  /** Bytes of a file after many small commits all over a table. */
  private long changed(String name, boolean tidy) throws Exception {
    var factory = new DatabaseSettings(null, null, null, 2).dataSource(home.resolve(name));
    factory.setUrl(factory.getUrl() + ";RETENTION_TIME=0");
    ManagedDataSource source = factory.build(new MetricRegistry(), name);
    EmbeddedFile file = new EmbeddedFile(source);
    Random random = new Random(1);
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute("create table thing (id int primary key, content longtext)");
      statement.execute(
          "insert into thing select x, repeat('x', 300) from system_range(1, " + ROWS + ")");
      connection.setAutoCommit(false);
      for (int commit = 0; commit < COMMITS; commit++) {
        change(connection, random);
        if (tidy && commit % 20 == 0) {
          file.tidy();
        }
      }
      assertEquals(ROWS, number(statement, "select count(*) from thing"), "nothing is lost");
      return number(
          statement,
          "select setting_value from information_schema.settings"
              + " where setting_name = 'info.FILE_SIZE'");
    } finally {
      source.stop();
    }
  }

  private static void change(Connection connection, Random random) throws SQLException {
    try (PreparedStatement update =
        connection.prepareStatement("update thing set content = ? where id = ?")) {
      update.setString(1, Long.toHexString(random.nextLong()).repeat(20));
      update.setInt(2, 1 + random.nextInt(ROWS));
      update.executeUpdate();
    }
    connection.commit();
  }

  private static long number(Statement statement, String query) throws SQLException {
    try (ResultSet result = statement.executeQuery(query)) {
      result.next();
      return result.getLong(1);
    }
  }
}
