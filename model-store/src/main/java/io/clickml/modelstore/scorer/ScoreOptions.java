package io.clickml.modelstore.scorer;

import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.concurrent.ForkJoinPool;

/**
 * How rows are scored.
 *
 * @param reasons most reasons per row; 0 for none
 * @param threads most threads at once, the calling one included
 * @param executor lends the other threads; the caller never waits for one that has not started
 */
public record ScoreOptions(int reasons, int threads, Executor executor) {
  public ScoreOptions {
    Objects.requireNonNull(executor, "executor");
    if (reasons < 0 || threads < 1) {
      throw new IllegalArgumentException(reasons + " reasons, " + threads + " threads");
    }
  }

  /** On the common pool and the calling thread. */
  public static ScoreOptions withReasons(int reasons) {
    ForkJoinPool pool = ForkJoinPool.commonPool();
    return new ScoreOptions(reasons, pool.getParallelism() + 1, pool);
  }

  /** On the calling thread alone. */
  public static ScoreOptions onThisThread(int reasons) {
    return new ScoreOptions(reasons, 1, Runnable::run);
  }
}
