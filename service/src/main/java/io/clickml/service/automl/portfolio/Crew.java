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
import java.util.function.BooleanSupplier;

/** Worker threads of one training; used by the one thread that leads it. */
public final class Crew implements AutoCloseable {
  private static final long TICK_MILLIS = 25;
  private static final int PATIENCE = 4;

  private final int threads;
  private ExecutorService pool;

  public Crew(int threads) {
    this.threads = threads;
    this.pool = pool(threads);
  }

  private static ExecutorService pool(int threads) {
    return Executors.newFixedThreadPool(
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

  /** Runs all tasks, however long they take, and gives their results in order. */
  public <T> List<T> all(List<Callable<T>> tasks) {
    List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(result(future));
    }
    return results;
  }

  /**
   * Runs all tasks and gives their results in order. Tasks look at the deadline themselves; those
   * that do not end soon after it are left behind, with null for a result.
   */
  public <T> List<T> run(List<Callable<T>> tasks, Deadline deadline) {
    return run(tasks, deadline, () -> false);
  }

  /** The same with no patience once that says so. */
  <T> List<T> run(List<Callable<T>> tasks, Deadline deadline, BooleanSupplier enough) {
    List<Future<T>> futures = tasks.stream().map(pool::submit).toList();
    int late = 0;
    for (Future<T> future : futures) {
      while (!future.isDone() && late <= (enough.getAsBoolean() ? 0 : PATIENCE)) {
        late += !ended(future) && deadline.over() ? 1 : 0;
      }
    }
    List<T> results = new ArrayList<>();
    for (Future<T> future : futures) {
      results.add(future.isDone() ? result(future) : null);
    }
    if (futures.stream().anyMatch(future -> !future.isDone())) {
      // Whoever is still busy must not keep the others from what comes next. It is not interrupted:
      // a native library whose loading is cut off cannot be loaded again.
      futures.forEach(future -> future.cancel(false));
      pool.shutdown();
      pool = pool(threads);
    }
    return results;
  }

  /** Waits a moment; whether the task has ended. */
  private static boolean ended(Future<?> future) {
    try {
      future.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      return true;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (ExecutionException e) {
      throw e.getCause() instanceof RuntimeException cause
          ? cause
          : new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  /** Takes no more tasks; none is interrupted, as in {@link #run}. */
  @Override
  public void close() {
    pool.shutdown();
  }
}
