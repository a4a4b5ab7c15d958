package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.Deadline;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Worker threads of one training; while they work, the caller's thread keeps telling how it goes.
 */
public final class Crew implements AutoCloseable {
  private static final long TICK_MILLIS = 50;
  private static final int PATIENCE = 3;

  private final ExecutorService pool;
  private final int threads;
  private final Runnable tick;

  /**
   * @param tick called on the waiting thread about twenty times a second
   */
  public Crew(int threads, Runnable tick) {
    this.threads = threads;
    this.tick = tick;
    this.pool =
        Executors.newFixedThreadPool(
            threads,
            task -> {
              Thread thread = new Thread(task, "automl-crew");
              thread.setDaemon(true);
              return thread;
            });
  }

  public int threads() {
    return threads;
  }

  /**
   * Runs all tasks and gives their results in order. Tasks look at the deadline themselves; those
   * that do not end soon after it are left behind, with null for a result.
   */
  public <T> List<T> run(List<Callable<T>> tasks, Deadline deadline) {
    List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(await(future, deadline));
    }
    return results;
  }

  private <T> T await(Future<T> future, Deadline deadline) {
    int late = 0;
    while (true) {
      try {
        return future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      } catch (TimeoutException e) {
        tick.run();
        late = deadline.over() ? late + 1 : 0;
        if (late > PATIENCE) {
          future.cancel(false);
          return null;
        }
      } catch (ExecutionException e) {
        throw e.getCause() instanceof RuntimeException cause
            ? cause
            : new IllegalStateException(e.getCause());
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        throw new IllegalStateException("interrupted", e);
      }
    }
  }

  @Override
  public void close() {
    pool.shutdownNow();
  }
}
