package io.clickml.service.monitoring.drift;

import io.dropwizard.lifecycle.Managed;
import java.time.Clock;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Writes open windows down every now and then, and when the process ends. */
final class Saving implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Saving.class);

  private final DriftSketcher sketcher;
  private final int seconds;
  private final Clock clock;
  private ScheduledExecutorService thread;
  private ScheduledFuture<?> work;

  Saving(DriftSketcher sketcher, int seconds, Clock clock) {
    this.sketcher = sketcher;
    this.seconds = seconds;
    this.clock = clock;
  }

  @Override
  public void start() {
    thread =
        Executors.newSingleThreadScheduledExecutor(
            run -> {
              Thread made = new Thread(run, "drift-saving");
              made.setDaemon(true);
              return made;
            });
    work = thread.scheduleWithFixedDelay(this::save, seconds, seconds, TimeUnit.SECONDS);
  }

  @Override
  public void stop() {
    work.cancel(false);
    thread.shutdown();
    save();
  }

  private void save() {
    try {
      sketcher.save(clock.instant());
    } catch (RuntimeException e) {
      // One failure must not end the schedule.
      LOG.warn("drift is not kept", e);
    }
  }
}
