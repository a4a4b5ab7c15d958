package io.clickml.service.platform;

import java.time.Instant;

/**
 * The years in which times of callers may lie: what lies outside is a slip, and no database holds
 * it.
 */
public final class Years {
  /** Ends a sentence. */
  public static final String SPAN = "in the years 1970 to 9999";

  private static final Instant FIRST = Instant.EPOCH;
  private static final Instant AFTER = Instant.parse("+10000-01-01T00:00:00Z");

  private Years() {}

  /** Whether a moment lies in them. */
  public static boolean holds(Instant moment) {
    return !moment.isBefore(FIRST) && moment.isBefore(AFTER);
  }
}
