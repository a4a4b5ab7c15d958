package io.clickml.service.automl.learner;

import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/** When to stop: at a time, or as soon as somebody says so. Thread-safe. */
public final class Deadline {
  private static final double NANOS = 1e9;

  private final LongSupplier nanos;
  private final long end;
  private final BooleanSupplier stop;

  /**
   * @param nanos the clock
   * @param end on that clock
   * @param stop asked at every look; true ends at once
   */
  public Deadline(LongSupplier nanos, long end, BooleanSupplier stop) {
    this.nanos = nanos;
    this.end = end;
    this.stop = stop;
  }

  public boolean over() {
    return stop.getAsBoolean() || nanos.getAsLong() - end >= 0;
  }

  /** Whether somebody said that it is enough, whatever the clock says. */
  public boolean stopped() {
    return stop.getAsBoolean();
  }

  /** Seconds left, 0 when over. */
  public double secondsLeft() {
    return over() ? 0 : (end - nanos.getAsLong()) / NANOS;
  }

  /** This deadline, or the given number of seconds from now if that is earlier. */
  public Deadline within(double seconds) {
    long earlier = nanos.getAsLong() + (long) (seconds * NANOS);
    return earlier - end < 0 ? new Deadline(nanos, earlier, stop) : this;
  }

  /** Seconds between two readings of this clock. */
  public static double seconds(long from, long to) {
    return (to - from) / NANOS;
  }

  /** The clock's reading. */
  public long now() {
    return nanos.getAsLong();
  }
}
