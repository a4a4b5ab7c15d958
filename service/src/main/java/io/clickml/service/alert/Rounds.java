package io.clickml.service.alert;

import io.dropwizard.lifecycle.Managed;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Has the postman go round on a thread of its own. */
final class Rounds implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);
  private static final long PAUSE_SECONDS = 3;
  private static final long LAST_SECONDS = 20;

  private final BooleanSupplier next;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "postman");
            made.setDaemon(true);
            return made;
          });
  private volatile boolean stopping;
  private Future<?> rounds;

  /**
   * @param next carries one message; false when none is due
   */
  Rounds(BooleanSupplier next) {
    this.next = next;
  }

  @Override
  public void start() {
    rounds =
        thread.scheduleWithFixedDelay(this::round, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
  }

  /** The attempt under way may end; an interrupt could hit the embedded database. */
  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    if (rounds != null) {
      rounds.cancel(false);
    }
    thread.shutdown();
    if (!thread.awaitTermination(LAST_SECONDS, TimeUnit.SECONDS)) {
      LOG.warn("an alert was still on its way; it will be sent again");
    }
  }

  private void round() {
    try {
      boolean more = true;
      while (more && !stopping) {
        more = next.getAsBoolean();
      }
    } catch (RuntimeException failure) {
      LOG.error("alerts could not be carried", failure);
    }
  }
}
