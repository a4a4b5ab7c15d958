package io.clickml.service.platform;

import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.util.Duration;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

/**
 * Where the facts are kept.
 *
 * @param url JDBC address of a MySQL or MariaDB; empty: an H2 file in the data folder
 * @param user name at the database
 * @param password of that user
 * @param connections connections kept at most
 */
public record DatabaseSettings(
    String url, String user, String password, @Min(2) @Max(200) Integer connections) {
  // No DATABASE_TO_LOWER: Liquibase would not find its own tables again at the second start.
  private static final String H2_OPTIONS =
      ";MODE=MySQL;WRITE_DELAY=0;DB_CLOSE_ON_EXIT=FALSE"
          + ";CASE_INSENSITIVE_IDENTIFIERS=TRUE;LOCK_TIMEOUT=10000";

  public DatabaseSettings {
    url = url == null ? "" : url.strip();
    user = user == null ? "" : user;
    password = password == null ? "" : password;
    connections = connections == null ? 16 : connections;
  }

  /** Whether the database is the file beside the service, which migrates itself. */
  public boolean embedded() {
    return url.isEmpty() || url.startsWith("jdbc:h2:");
  }

  /** The pool for these settings; {@code home} is the data folder. */
  public DataSourceFactory dataSource(Path home) {
    DataSourceFactory factory = new DataSourceFactory();
    factory.setUrl(url.isEmpty() ? embeddedUrl(home) : url);
    factory.setDriverClass(embedded() ? "org.h2.Driver" : "com.mysql.cj.jdbc.Driver");
    factory.setUser(user);
    factory.setPassword(password);
    factory.setMaxSize(connections);
    factory.setMinSize(1);
    factory.setInitialSize(1);
    factory.setMaxWaitForConnection(Duration.seconds(10));
    factory.setRollbackOnReturn(true);
    factory.setDefaultTransactionIsolation(DataSourceFactory.TransactionIsolation.READ_COMMITTED);
    factory.setInitializationQuery(embedded() ? "SET TIME ZONE 'UTC'" : "set time_zone = '+00:00'");
    factory.setValidationQuery("select 1");
    factory.setCheckConnectionOnBorrow(true);
    factory.setProperties(driverProperties());
    return factory;
  }

  private Map<String, String> driverProperties() {
    Map<String, String> properties = new HashMap<>();
    if (!embedded()) {
      // A dead peer must not hold a request: what the URL says itself wins over these.
      properties.put("connectTimeout", "5000");
      properties.put("socketTimeout", "60000");
      properties.put("useAffectedRows", "false");
      properties.put("characterEncoding", "UTF-8");
      // A batch travels as one statement: a round trip per row would take minutes.
      properties.put("rewriteBatchedStatements", "true");
    }
    return properties;
  }

  private static String embeddedUrl(Path home) {
    return "jdbc:h2:file:" + home.toAbsolutePath().resolve("database/click-ml") + H2_OPTIONS;
  }
}
