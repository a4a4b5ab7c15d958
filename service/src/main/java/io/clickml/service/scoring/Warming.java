package io.clickml.service.scoring;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Loads beside what may be needed at once later; what does not fit waits for the next call. */
final class Warming {
  private static final Logger LOG = LoggerFactory.getLogger(Warming.class);
  private static final int WAITING = 64;
  private static final long IDLE_SECONDS = 30;

  private final Set<String> under = ConcurrentHashMap.newKeySet();
  private final ThreadPoolExecutor thread =
      new ThreadPoolExecutor(
          1,
          1,
          IDLE_SECONDS,
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(WAITING),
          work -> {
            Thread made = new Thread(work, "scorer-warming");
            made.setDaemon(true);
            return made;
          });

  Warming() {
    thread.allowCoreThreadTimeOut(true);
  }

  /** Does this soon, unless the same is under way. */
  void of(String name, Runnable work) {
    if (thread.getQueue().remainingCapacity() == 0 || !under.add(name)) {
      return;
    }
    thread.execute(
        () -> {
          try {
            work.run();
          } catch (RuntimeException failure) {
            LOG.warn("a version that stands by could not be loaded", failure);
          } finally {
            under.remove(name);
          }
        });
  }
}
