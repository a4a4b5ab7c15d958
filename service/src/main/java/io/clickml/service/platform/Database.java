package io.clickml.service.platform;

import com.codahale.metrics.MetricRegistry;
import io.dropwizard.db.ManagedDataSource;
import java.nio.file.Path;
import java.sql.SQLException;
import java.sql.SQLIntegrityConstraintViolationException;
import java.sql.SQLTransactionRollbackException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.SqlObjectPlugin;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one way to SQL: DAOs and transactions. Whatever a thread does inside {@link #inTransaction},
 * through any DAO of any feature, is one transaction.
 */
public final class Database {
  private static final Logger LOG = LoggerFactory.getLogger(Database.class);

  private final ManagedDataSource dataSource;
  private final Jdbi jdbi;
  // What is to be done when the transaction of a thread has ended.
  private final Map<Thread, List<Runnable>> apart = new ConcurrentHashMap<>();

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
    List<Runnable> later = new ArrayList<>();
    if (apart.putIfAbsent(Thread.currentThread(), later) != null) {
      return work.get();
    }
    try {
      return jdbi.inTransaction(handle -> work.get());
    } finally {
      apart.remove(Thread.currentThread());
      later.forEach(Database::guarded);
    }
  }

  /**
   * Does what holds whatever becomes of the thread's transaction: in one of its own, when that one
   * has ended, or at once where there is none. What it throws is noted and harms nobody.
   */
  public void apart(Runnable work) {
    List<Runnable> later = apart.get(Thread.currentThread());
    if (later == null) {
      guarded(work);
    } else {
      later.add(work);
    }
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("what was to be done apart from a transaction failed", failure);
    }
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
