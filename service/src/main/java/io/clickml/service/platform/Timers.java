package io.clickml.service.platform;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.jdbc.DefaultJdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.JdbcCustomization;
import com.github.kagkarlsson.scheduler.jdbc.MariaDBJdbcCustomization;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Work that comes round: once in the whole cluster, whichever process is up. */
public final class Timers implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Timers.class);
  private static final Duration POLL = Duration.ofSeconds(2);
  private static final int THREADS = 3;
  private static final Duration HEARTBEAT = Duration.ofSeconds(10);

  private final Database database;
  private final JdbcCustomization dialect;
  private final List<RecurringTask<Void>> tasks = new ArrayList<>();
  private Scheduler scheduler;

  /**
   * @param embedded whether the database is H2. The dialect is set by hand because Connector/J
   *     makes a MariaDB look like an old MySQL; MariaDB's suits MySQL 8 as well.
   */
  public Timers(Database database, boolean embedded) {
    this.database = database;
    this.dialect =
        embedded ? new DefaultJdbcCustomization(true) : new MariaDBJdbcCustomization(true);
  }

  /** Adds work; before the start. */
  public void every(Duration pause, String name, Runnable work) {
    tasks.add(
        Tasks.recurring(name, FixedDelay.of(pause))
            .execute(
                (instance, context) -> {
                  LOG.debug("timer {}", name);
                  work.run();
                }));
  }

  @Override
  public void start() {
    scheduler =
        Scheduler.create(database.dataSource(), new ArrayList<>())
            .startTasks(tasks)
            .tableName("timer")
            // A long look at one thing must not hold up the others; each runs once at a time.
            .threads(THREADS)
            .pollingInterval(POLL)
            .heartbeatInterval(HEARTBEAT)
            .serializer(new JacksonSerializer())
            .jdbcCustomization(dialect)
            .alwaysPersistTimestampInUTC()
            .build();
    scheduler.start();
  }

  @Override
  public void stop() {
    if (scheduler != null) {
      scheduler.stop();
    }
  }
}
