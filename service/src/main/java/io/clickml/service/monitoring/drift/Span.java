package io.clickml.service.monitoring.drift;

import com.fasterxml.jackson.annotation.JsonValue;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Lengths of windows: the shortest, an hour unless set otherwise, and multiples of it. */
public enum Span {
  HOUR(1, 72),
  DAY(24, 35 * 24),
  WEEK(7 * 24, 2 * 52 * 7 * 24);

  private final int hours;
  private final int kept;

  Span(int hours, int kept) {
    this.hours = hours;
    this.kept = kept;
  }

  static Optional<Span> of(String word) {
    return Arrays.stream(values()).filter(span -> span.word().equals(word)).findFirst();
  }

  /** As on the wire. */
  @JsonValue
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The next longer one, empty for the longest. */
  Optional<Span> longer() {
    return switch (this) {
      case HOUR -> Optional.of(DAY);
      case DAY -> Optional.of(WEEK);
      case WEEK -> Optional.empty();
    };
  }

  /** How long a window is, given the shortest. */
  Duration length(Duration shortest) {
    return shortest.multipliedBy(hours);
  }

  /** How long windows are kept until they go into a longer one. */
  Duration kept(Duration shortest) {
    return shortest.multipliedBy(kept);
  }

  /** The begin of the window that a moment falls into; counted from 1970-01-01 in UTC. */
  Instant start(Instant moment, Duration shortest) {
    long length = length(shortest).toMillis();
    return Instant.ofEpochMilli(Math.floorDiv(moment.toEpochMilli(), length) * length);
  }
}
