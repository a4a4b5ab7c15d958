package io.clickml.modelstore.scorer;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

/** Spreads blocks of rows over threads: every thread takes the next block until none is left. */
final class Blocks {
  /** Work on the rows {@code from..to-1}. */
  interface Task {
    void run(int from, int to);
  }

  private final int rows;
  private final int size;
  private final Task task;
  private final AtomicInteger next = new AtomicInteger();
  private final CountDownLatch open;
  private final AtomicReference<Throwable> failure = new AtomicReference<>();

  private Blocks(int rows, int size, Task task) {
    this.rows = rows;
    this.size = size;
    this.task = task;
    this.open = new CountDownLatch(count());
  }

  static void run(int rows, int size, ScoreOptions options, Task task) {
    Blocks blocks = new Blocks(rows, size, task);
    blocks.start(Math.min(options.threads(), blocks.count()) - 1, options);
    blocks.work();
    blocks.finish();
  }

  private int count() {
    return (rows + size - 1) / size;
  }

  private void start(int helpers, ScoreOptions options) {
    try {
      for (int i = 0; i < helpers; i++) {
        options.executor().execute(this::work);
      }
    } catch (RejectedExecutionException e) {
      // A full pool only means that this thread does more of the work itself.
      return;
    }
  }

  private void work() {
    for (int block = next.getAndIncrement(); block < count(); block = next.getAndIncrement()) {
      try {
        if (failure.get() == null) {
          task.run(block * size, Math.min(rows, (block + 1) * size));
        }
      } catch (RuntimeException | Error e) {
        failure.compareAndSet(null, e);
      } finally {
        open.countDown();
      }
    }
  }

  private void finish() {
    boolean interrupted = false;
    while (true) {
      try {
        open.await();
        break;
      } catch (InterruptedException e) {
        interrupted = true; // the others still write into our arrays
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
    if (failure.get() instanceof RuntimeException e) {
      throw e;
    }
    if (failure.get() instanceof Error e) {
      throw e;
    }
  }
}
