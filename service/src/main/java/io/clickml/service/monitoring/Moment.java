package io.clickml.service.monitoring;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/**
 * A time as somebody wrote it: with an offset, without one (then UTC), or only a day.
 *
 * @param from the earliest moment that can be meant: a day begins in the far east
 * @param to the latest one: a day ends as in UTC
 */
record Moment(Instant from, Instant to) {
  /** The moment, or null when it is none. */
  static Moment parse(String text) {
    try {
      if (text.length() <= "2026-05-01".length()) {
        LocalDate day = LocalDate.parse(text);
        return new Moment(
            day.atStartOfDay(ZoneOffset.MAX).toInstant(),
            day.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant().minusMillis(1));
      }
      String iso = text.replace(' ', 'T');
      Instant instant =
          iso.matches(".*T.*(Z|[+-]\\d\\d:\\d\\d)")
              ? OffsetDateTime.parse(iso).toInstant()
              : LocalDateTime.parse(iso).toInstant(ZoneOffset.UTC);
      return new Moment(instant, instant);
    } catch (DateTimeException none) {
      return null;
    }
  }
}
