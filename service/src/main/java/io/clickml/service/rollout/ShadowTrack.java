package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import java.util.concurrent.TimeUnit;

/** How a version does beside: what it works on, and how often in a row it failed. Thread-safe. */
final class ShadowTrack {
  private static final int BREAK = 5;
  // A call of few rows has as long as one of these.
  private static final int FEW_ROWS = 50;

  private final Lane lane;
  private final long rowNanos;
  private int inARow;
  private boolean scored;
  private boolean answers;
  private Work under;
  private Sentence verdict;
  private Runnable telling;

  ShadowTrack(Lane lane, ShadowSettings settings) {
    this.lane = lane;
    this.rowNanos = TimeUnit.MILLISECONDS.toNanos(settings.rowMillis());
  }

  Lane lane() {
    return lane;
  }

  /** Rows at work. */
  static final class Work {
    private final Rollout rollout;
    private final long limit;
    private long deadline;
    private boolean overdue;

    private Work(Rollout rollout, long limit) {
      this.rollout = rollout;
      this.limit = limit;
      this.deadline = System.nanoTime() + limit;
    }
  }

  /**
   * Begins rows on this thread.
   *
   * @param answering whether people are answered by the version that is tried
   */
  synchronized Work begin(Rollout rollout, boolean answering, int rows) {
    answers = answering;
    under = new Work(rollout, rowNanos * Math.max(FEW_ROWS, rows));
    return under;
  }

  /** Ends them; whether they were answered in time. */
  synchronized boolean end(Work work) {
    under = null;
    return !work.overdue;
  }

  /** Rows were answered; whether there were some before. */
  synchronized boolean scored() {
    boolean before = scored;
    scored = true;
    inARow = 0;
    return before;
  }

  /** The version failed once more; breaks it off when that was once too often. */
  synchronized void failed(Rollout rollout, ShadowBreaker breaker, boolean late) {
    inARow++;
    if (inARow >= BREAK && verdict == null) {
      verdict = History.broke(rollout.version(), inARow, answers, late);
      telling = () -> breaker.broke(rollout, verdict);
    }
  }

  /**
   * Looks for rows that take too long: each time that they could have had is a failure. They are
   * not interrupted: a scorer would not hear it, and an interrupted read closes the database file.
   */
  synchronized void late(ShadowBreaker breaker) {
    if (under != null && System.nanoTime() - under.deadline >= 0) {
      under.overdue = true;
      under.deadline += under.limit;
      failed(under.rollout, breaker, true);
    }
  }

  /** Whether it is not to be asked any more. */
  synchronized boolean broken() {
    return verdict != null;
  }

  /** Tells the verdict, once more when the last time failed. */
  void tell() {
    Runnable open;
    synchronized (this) {
      open = telling;
    }
    if (open != null) {
      open.run();
      synchronized (this) {
        telling = null;
      }
    }
  }
}
