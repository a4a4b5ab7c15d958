package io.clickml.service.monitoring;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * Says of which days' answers no further outcomes are to be expected. Early outcomes are no random
 * sample: who says no may take longer to say it.
 */
final class Maturity {
  private static final int ENOUGH = 20;
  private static final double LATE = 0.95;
  private static final double STILL_GROWING = 0.05;

  private final double[] delays;
  private final Instant now;

  /**
   * @param delaySeconds from answers to their outcomes, of the last months
   * @param now the present moment
   */
  Maturity(double[] delaySeconds, Instant now) {
    this.delays = delaySeconds.clone();
    Arrays.sort(this.delays);
    this.now = now;
  }

  /** Seconds after which a share of the outcomes has come; NaN while too few are known. */
  double quantile(double share) {
    return delays.length < ENOUGH
        ? Double.NaN
        : delays[(int) Math.min(delays.length - 1, Math.ceil(share * delays.length) - 1)];
  }

  /** Seconds within which nearly all outcomes come; NaN while too few are known. */
  double late() {
    return quantile(LATE);
  }

  /** Whether nearly all outcomes of what was answered at a moment have come. */
  boolean past(Instant answeredAt) {
    double late = late();
    return !Double.isNaN(late) && !answeredAt.plusMillis((long) (late * 1_000)).isAfter(now);
  }

  /**
   * Whether a day's answers count: all have an outcome; or the day is longer ago than nearly all
   * outcomes take; or hardly any came in the last third of the time.
   *
   * @param day on which they were given (UTC)
   * @param rows answers of the day
   * @param delaySeconds of those of them whose outcome is known
   */
  boolean settled(LocalDate day, long rows, double[] delaySeconds) {
    if (delaySeconds.length >= rows) {
      return true;
    }
    Instant end = day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant();
    double age = Duration.between(end, now).toSeconds();
    if (age <= 0 || delaySeconds.length < ENOUGH) {
      return age > 0 && age >= late();
    }
    long recent = Arrays.stream(delaySeconds).filter(delay -> delay > age * 2 / 3).count();
    return age >= late() || recent <= STILL_GROWING * delaySeconds.length;
  }
}
