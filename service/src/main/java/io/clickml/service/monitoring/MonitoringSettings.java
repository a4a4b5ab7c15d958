package io.clickml.service.monitoring;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.Locale;

/**
 * What is kept of predictions; absent settings take the default.
 *
 * @param keep what of each
 * @param keepDays for how long; outcomes as well
 * @param keepRows predictions of one model at most, the newest
 * @param judgeSeconds for rules and alerts, quality and drift are taken again after so many at most
 */
public record MonitoringSettings(
    Keep keep,
    @Min(1) @Max(36_500) Integer keepDays,
    @Min(1) Integer keepRows,
    @Min(0) @Max(86_400) Integer judgeSeconds) {
  public MonitoringSettings {
    keep = keep == null ? Keep.ALL : keep;
    keepDays = keepDays == null ? 400 : keepDays;
    keepRows = keepRows == null ? 500_000 : keepRows;
    judgeSeconds = judgeSeconds == null ? 300 : judgeSeconds;
  }

  /** All defaults. */
  public static MonitoringSettings defaults() {
    return new MonitoringSettings(null, null, null, null);
  }

  /** What is kept of a prediction. */
  public enum Keep {
    /** The row and the answer. */
    ALL,
    /** The answer; no other version can then be asked about the row. */
    ANSWERS,
    /** Nothing; there is no live quality. */
    NONE;

    /** The keep of a word in the settings. */
    @JsonCreator
    public static Keep of(String word) {
      return valueOf(word.toUpperCase(Locale.ROOT));
    }

    /** The word in the settings. */
    @JsonValue
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }
}
