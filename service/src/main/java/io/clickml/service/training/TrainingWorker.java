package io.clickml.service.training;

import io.dropwizard.lifecycle.Managed;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Takes trainings up and works on some at once; speaks up for each on a thread of its own. */
final class TrainingWorker implements Managed {
  private static final Logger LOG = LoggerFactory.getLogger(TrainingWorker.class);
  // Orders of this process ring; those of others are found by looking.
  private static final Duration LOOK = Duration.ofSeconds(1);
  // Who has just ended a training looks at it now: the processor is theirs.
  private static final Duration SPARE_PAUSE = Duration.ofSeconds(5);
  private static final Duration STOP_GRACE = Duration.ofSeconds(20);

  private final Workshop workshop;
  private final QueueSettings settings;
  private final Bell orders;
  private final boolean alone;
  private final Map<TrainingRun, Long> running = new ConcurrentHashMap<>();
  private final ExecutorService slots = Executors.newCachedThreadPool();
  private final ScheduledExecutorService heart = Executors.newSingleThreadScheduledExecutor();
  private ScheduledFuture<?> pulse;
  private ScheduledFuture<?> spares;
  private volatile long idleSince = System.nanoTime();
  private volatile boolean stopping;

  /**
   * @param alone whether no other process can be at work on this database, so that whatever is
   *     marked as running broke off
   */
  TrainingWorker(Workshop workshop, QueueSettings settings, Bell orders, boolean alone) {
    this.workshop = workshop;
    this.settings = settings;
    this.orders = orders;
    this.alone = alone;
  }

  @Override
  public void start() {
    if (alone) {
      workshop.queue().takeOverAll();
    }
    int left = workshop.jobs().sweep();
    if (left > 0) {
      LOG.info("removed {} folders of attempts that broke off", left);
    }
    for (int i = 0; i < settings.workers(); i++) {
      slots.execute(this::work);
    }
    long seconds = settings.heartbeatSeconds();
    pulse = heart.scheduleWithFixedDelay(this::beat, seconds, seconds, TimeUnit.SECONDS);
    long pause = SPARE_PAUSE.toMillis();
    spares = heart.scheduleWithFixedDelay(this::prepare, pause, pause, TimeUnit.MILLISECONDS);
  }

  @Override
  public void stop() throws InterruptedException {
    stopping = true;
    running.keySet().forEach(TrainingRun::stop);
    orders.ring();
    slots.shutdown();
    if (!slots.awaitTermination(STOP_GRACE.toSeconds(), TimeUnit.SECONDS)) {
      slots.shutdownNow();
    }
    pulse.cancel(true);
    spares.cancel(true);
    heart.shutdownNow();
    workshop.children().close();
  }

  private void work() {
    while (!stopping && !Thread.currentThread().isInterrupted()) {
      long seen = orders.rings();
      try {
        Optional<Claim> claim = workshop.queue().take();
        if (claim.isPresent()) {
          run(new TrainingRun(claim.get(), workshop));
        } else {
          orders.await(seen, LOOK);
        }
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
      } catch (RuntimeException e) {
        LOG.error("a worker could not take up or end a training", e);
        rest(seen);
      }
    }
  }

  private void run(TrainingRun run) throws InterruptedException {
    running.put(run, System.nanoTime());
    try {
      if (stopping) {
        run.stop();
      }
      run.run();
    } finally {
      running.remove(run);
      idleSince = System.nanoTime();
    }
  }

  /** Keeps a child warm, but not while something trains or has just ended. */
  private void prepare() {
    long idle = System.nanoTime() - idleSince;
    if (settings.spare() && running.isEmpty() && idle > SPARE_PAUSE.toNanos()) {
      workshop.children().prepare();
    }
  }

  private void rest(long seen) {
    try {
      orders.await(seen, LOOK);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void beat() {
    running.replaceAll(this::beat);
  }

  /** When the lease was last kept; a run whose lease is gone, or nearly so, is ended. */
  private long beat(TrainingRun run, long kept) {
    try {
      if (workshop.queue().beat(run.claim())) {
        return System.nanoTime();
      }
      run.lose();
    } catch (RuntimeException e) {
      LOG.warn("no heartbeat for training {}: {}", run.claim().id(), e.toString());
      long silent = System.nanoTime() - kept;
      if (silent > TimeUnit.SECONDS.toNanos(settings.leaseSeconds())) {
        run.lose();
      }
    }
    return kept;
  }
}
