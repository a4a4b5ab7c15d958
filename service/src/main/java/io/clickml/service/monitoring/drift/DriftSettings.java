package io.clickml.service.monitoring.drift;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;

/**
 * How drift is watched; absent settings take the default.
 *
 * @param windowSeconds length of the shortest window; 24 of them make a "day", 168 a "week"
 * @param rowsPerWindow rows of a version that one process counts in a window before it takes every
 *     second one, then every fourth …
 * @param saveSeconds how often the open windows are written down
 */
public record DriftSettings(
    @Min(1) @Max(86_400) Integer windowSeconds,
    @Min(100) @Max(1_000_000) Integer rowsPerWindow,
    @Min(1) @Max(3_600) Integer saveSeconds) {
  public DriftSettings {
    windowSeconds = windowSeconds == null ? 3_600 : windowSeconds;
    rowsPerWindow = rowsPerWindow == null ? 10_000 : rowsPerWindow;
    saveSeconds = saveSeconds == null ? 30 : saveSeconds;
  }

  /** All defaults. */
  public static DriftSettings defaults() {
    return new DriftSettings(null, null, null);
  }

  Duration window() {
    return Duration.ofSeconds(windowSeconds);
  }
}
