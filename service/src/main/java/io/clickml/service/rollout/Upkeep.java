package io.clickml.service.rollout;

import io.clickml.service.platform.Database;
import io.dropwizard.lifecycle.Managed;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What every process has to do for itself, whichever of them judges: look after the work beside,
 * and forget rollouts that have ended.
 */
final class Upkeep implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);
  private static final long TICK_SECONDS = 1;
  private static final long FORGET_SECONDS = 10;

  private final RolloutDao rollouts;
  private final Shadow shadow;
  private final EventBook events;
  private final LongLooks looks;
  private final List<Future<?>> pulses = new ArrayList<>();
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(
          work -> {
            Thread made = new Thread(work, "rollout-upkeep");
            made.setDaemon(true);
            return made;
          });

  Upkeep(Database database, Shadow shadow, EventBook events, LongLooks looks) {
    this.rollouts = database.dao(RolloutDao.class);
    this.shadow = shadow;
    this.events = events;
    this.looks = looks;
  }

  @Override
  public void start() {
    every(TICK_SECONDS, shadow::tick);
    every(FORGET_SECONDS, this::forget);
  }

  @Override
  public void stop() {
    pulses.forEach(pulse -> pulse.cancel(false));
    thread.shutdown();
  }

  private void every(long seconds, Runnable work) {
    pulses.add(
        thread.scheduleWithFixedDelay(() -> guarded(work), seconds, seconds, TimeUnit.SECONDS));
  }

  private static void guarded(Runnable work) {
    try {
      work.run();
    } catch (RuntimeException failure) {
      LOG.error("upkeep of rollouts failed; once more soon", failure);
    }
  }

  private void forget() {
    Set<String> open = rollouts.underWay().stream().map(Rollout::id).collect(Collectors.toSet());
    shadow.keepOnly(open);
    events.keepOnly(open);
    looks.keepOnly(open);
  }
}
