package io.clickml.service.automl;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Work on a thread of its own, while the caller's thread tells how it goes. */
final class Watched {
  private static final long TICK_MILLIS = 50;

  private Watched() {}

  /**
   * Does the work and calls {@code tick} about twenty times a second; when that throws, the work is
   * left behind.
   */
  static <T> T run(Callable<T> work, Runnable tick) {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task, "automl");
    thread.setDaemon(true);
    thread.start();
    try {
      while (!ended(task)) {
        tick.run();
      }
      return task.get();
    } catch (ExecutionException e) {
      throw unchecked(e.getCause());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("interrupted", e);
    }
  }

  private static boolean ended(FutureTask<?> task) throws ExecutionException, InterruptedException {
    try {
      task.get(TICK_MILLIS, TimeUnit.MILLISECONDS);
      return true;
    } catch (TimeoutException e) {
      return false;
    }
  }

  private static RuntimeException unchecked(Throwable cause) {
    if (cause instanceof Error error) {
      throw error;
    }
    return cause instanceof RuntimeException e ? e : new IllegalStateException(cause);
  }
}
