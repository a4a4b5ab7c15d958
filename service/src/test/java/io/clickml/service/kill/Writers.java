package io.clickml.service.kill;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.platform.DatabaseSettings;
import io.clickml.service.platform.EmbeddedFile;
import io.dropwizard.db.ManagedDataSource;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;

/**
 * A process that writes to the embedded database until it is killed, and tidies its file now and
 * then. First it prints {@code found WRITER COUNT} for what earlier processes left and {@code
 * ready}, then {@code WRITER COUNT} after each confirmed commit.
 */
final class Writers {
  static final int COUNT = 4;

  private Writers() {}

  /** Arguments: the data folder, more H2 settings, the seed. */
  public static void main(String[] arguments) throws Exception {
    Path home = Path.of(arguments[0]);
    DatabaseSettings settings = new DatabaseSettings(null, null, null, 2 * COUNT);
    var factory = settings.dataSource(home);
    factory.setUrl(factory.getUrl() + arguments[1]);
    ManagedDataSource source = factory.build(new MetricRegistry(), "written");
    prepare(source);
    List<Callable<Void>> writers = new ArrayList<>();
    for (int writer = 0; writer < COUNT; writer++) {
      int number = writer;
      Random random = new Random(Long.parseLong(arguments[2]) + writer);
      writers.add(() -> write(source, number, random));
    }
    Executors.newFixedThreadPool(COUNT).invokeAny(writers);
  }

  private static void prepare(ManagedDataSource source) throws SQLException {
    try (Connection connection = source.getConnection();
        Statement statement = connection.createStatement()) {
      statement.execute(
          "create table if not exists line (writer int, n int, content longtext, "
              + "primary key (writer, n))");
      statement.execute("create table if not exists head (writer int primary key, n int)");
      try (ResultSet heads = statement.executeQuery("select writer, n from head")) {
        while (heads.next()) {
          System.out.println("found " + heads.getInt(1) + " " + heads.getInt(2));
        }
      }
      System.out.println("ready");
    }
  }

  private static Void write(ManagedDataSource source, int writer, Random random)
      throws SQLException {
    try (Connection connection = source.getConnection()) {
      connection.setAutoCommit(false);
      EmbeddedFile file = new EmbeddedFile(source);
      int n = head(connection, writer);
      while (true) {
        n++;
        step(connection, writer, n, random);
        connection.commit();
        System.out.println("confirmed " + writer + " " + n);
        if (n % 20 == 0) {
          file.tidy();
        }
      }
    }
  }

  private static int head(Connection connection, int writer) throws SQLException {
    try (Statement statement = connection.createStatement()) {
      try (ResultSet head = statement.executeQuery("select n from head where writer = " + writer)) {
        if (head.next()) {
          return head.getInt(1);
        }
      }
      statement.execute("insert into head values (" + writer + ", 0)");
      return 0;
    }
  }

  /**
   * Rows of every size, an update and now and then a deletion: the file is used again and again.
   */
  private static void step(Connection connection, int writer, int n, Random random)
      throws SQLException {
    try (PreparedStatement insert =
            connection.prepareStatement("insert into line values (?, ?, ?)");
        Statement statement = connection.createStatement()) {
      for (int row = 0; row < 5; row++) {
        insert.setInt(1, writer);
        insert.setInt(2, n * 10 + row);
        insert.setString(3, "x".repeat(100 + random.nextInt(writer == 1 ? 9000 : 900)));
        insert.addBatch();
      }
      insert.executeBatch();
      statement.execute("update head set n = " + n + " where writer = " + writer);
      if (n % 50 == 0) {
        statement.execute(
            "delete from line where writer = " + writer + " and n < " + (n - 100) * 10);
      }
    }
  }
}
