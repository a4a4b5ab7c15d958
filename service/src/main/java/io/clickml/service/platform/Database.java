package io.clickml.service.platform;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.Optional;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;

/**
 * The one way to SQL: DAOs and transactions. Whatever a thread does inside {@link #inTransaction},
 * through any DAO of any feature, is one transaction.
 */
public final class Database {
  private final ManagedDataSource dataSource;
  private final Jdbi jdbi;

  private Database(ManagedDataSource dataSource) {
    this.dataSource = dataSource;
    this.jdbi = Jdbi.create(dataSource).installPlugin(new SqlObjectPlugin());
    SqlTypes.register(jdbi);
  }

  /** Opens the pool; the embedded kind is created and brought up to date first. */
  public static Database open(DatabaseSettings settings, Path home, MetricRegistry metrics) {
    if (settings.embedded()) {
      Migrations.run(settings.dataSource(home));
    }
    Database database = new Database(settings.dataSource(home).build(metrics, "database"));
    if (!settings.embedded()) {
      database.refuseNarrowTexts();
    }
    return database;
  }

  /** Tables made in another character set would refuse names of columns at an upload. */
  private void refuseNarrowTexts() {
    Optional<String> narrow =
        jdbi.withHandle(
            handle ->
                handle
                    .createQuery(
                        """
                        select concat(table_name, ' (', character_set_name, ')')
                        from information_schema.columns
                        where table_schema = database() and character_set_name <> 'utf8mb4'
                        limit 1
                        """)
                    .mapTo(String.class)
                    .findFirst());
    if (narrow.isPresent()) {
      close();
      throw new IllegalStateException(
          "The database does not keep every letter: the character set of table "
              + narrow.get()
              + " is not utf8mb4. Run: alter table NAME convert to character set utf8mb4");
    }
  }

  /** A DAO that joins the transaction of the calling thread, or runs each statement by itself. */
  public <D> D dao(Class<D> type) {
    return jdbi.onDemand(type);
  }

  /** Runs work in the thread's transaction, opening one where there is none. */
  public <T> T inTransaction(Supplier<T> work) {
    return jdbi.withHandle(
        handle -> handle.isInTransaction() ? work.get() : handle.inTransaction(h -> work.get()));
  }

  /** As {@link #inTransaction}, for work without a result. */
  public void transact(Runnable work) {
    inTransaction(
        () -> {
          work.run();
          return true;
        });
  }

  /**
   * Whether a statement was refused because a key was taken, a row is still needed, or another
   * transaction had what it wanted.
   */
  public static boolean refused(JdbiException failure) {
    return failure.getCause() instanceof SQLIntegrityConstraintViolationException
        || failure.getCause() instanceof SQLTransactionRollbackException;
  }

  /** For what takes a data source of its own, such as timers and migrations. */
  public ManagedDataSource dataSource() {
    return dataSource;
  }

  /** Closes the pool; for those who opened it beside a service. */
  public void close() {
    try {
      dataSource.stop();
    } catch (Exception failure) {
      throw new IllegalStateException("the database could not be closed", failure);
    }
  }

  /** Whether the database answers. */
  public boolean answers() {
    try (var connection = dataSource.getConnection()) {
      return connection.isValid(2);
    } catch (SQLException failure) {
      return false;
    }
  }
}
