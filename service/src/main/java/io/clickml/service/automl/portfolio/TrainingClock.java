package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Control;
import io.clickml.service.automl.TrainingCancelled;
import io.clickml.service.automl.learner.Deadline;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;

/** The budget of one training and what the person asked for meanwhile. Thread-safe. */
public final class TrainingClock {
  private static final double NANOS = 1e9;
  private static final long NEVER = Long.MIN_VALUE;

  /** From "good enough" to the bundle, in seconds. */
  private static final double GRACE = 0.3;

  private final LongSupplier nanos;
  private final long start;
  private final double budget;
  private final Control control;
  private final AtomicLong asked = new AtomicLong(NEVER);

  /** The clock starts now. */
  public TrainingClock(LongSupplier nanos, double budgetSeconds, Control control) {
    this.nanos = nanos;
    this.start = nanos.getAsLong();
    this.budget = budgetSeconds;
    this.control = control;
  }

  public double elapsed() {
    return (nanos.getAsLong() - start) / NANOS;
  }

  public double budget() {
    return budget;
  }

  public double left() {
    return Math.max(0, budget - elapsed());
  }

  /** Ends the training when the person stopped it. */
  public void check() {
    if (control.cancelled()) {
      throw new TrainingCancelled();
    }
  }

  /**
   * The deadline some seconds before the budget ends; finish and cancel bring it forward to now.
   *
   * @param reserve seconds kept for what comes after
   */
  public Deadline before(double reserve) {
    return new Deadline(nanos, end(reserve), () -> finishing() || control.cancelled());
  }

  /** The same for what is done at the end: finish leaves it a moment. */
  public Deadline late(double reserve) {
    long grace = (long) (GRACE * NANOS);
    long end = finishing() ? Math.min(end(reserve), asked.get() + grace) : end(reserve);
    return new Deadline(
        nanos,
        end,
        () -> control.cancelled() || (finishing() && nanos.getAsLong() - asked.get() > grace));
  }

  /** For what must be done whatever the clock says; only cancel ends it. */
  public Deadline never() {
    return new Deadline(nanos, Long.MAX_VALUE / 2, control::cancelled);
  }

  private long end(double reserve) {
    return start + (long) ((budget - reserve) * NANOS);
  }

  private boolean finishing() {
    if (!control.finishRequested()) {
      return false;
    }
    asked.compareAndSet(NEVER, nanos.getAsLong());
    return true;
  }
}
