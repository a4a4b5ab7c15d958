package io.clickml.service.rollout;

import java.lang.management.ManagementFactory;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * One thread for work that must not disturb: it takes so many rows and no more, and rests so long
 * that it stays within its share of a processor.
 */
final class Lane implements AutoCloseable {
  private static final long IDLE_SECONDS = 30;
  private static final long LONGEST_REST = TimeUnit.SECONDS.toNanos(30);

  private final ThreadPoolExecutor thread;
  private final AtomicInteger waiting = new AtomicInteger();
  private final int most;
  private final double share;

  /**
   * @param name of the thread
   * @param most rows that wait at most
   * @param share of one processor, above 0, at most 1
   */
  Lane(String name, int most, double share) {
    this.most = most;
    this.share = share;
    this.thread =
        new ThreadPoolExecutor(
            1,
            1,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            work -> {
              Thread made = new Thread(work, name);
              made.setDaemon(true);
              return made;
            });
    thread.allowCoreThreadTimeOut(true);
  }

  /** Takes work on some rows; false when too many wait already. Never waits. */
  boolean offer(int rows, Runnable work) {
    if (thread.isShutdown() || waiting.addAndGet(rows) > most) {
      waiting.addAndGet(-rows);
      return false;
    }
    thread.execute(() -> run(rows, work));
    return true;
  }

  private void run(int rows, Runnable work) {
    long before = processorTime();
    try {
      work.run();
    } finally {
      waiting.addAndGet(-rows);
      long used = processorTime() - before;
      long rest = Math.min(LONGEST_REST, (long) (used * (1 / share - 1)));
      if (!thread.isShutdown()) {
        LockSupport.parkNanos(rest);
      }
    }
  }

  /** Nanoseconds that a processor worked for this thread. */
  static long processorTime() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  /** Drops what waits; what is at work ends by itself, for an interrupt closes database files. */
  @Override
  public void close() {
    thread.shutdown();
    thread.getQueue().clear();
  }
}
