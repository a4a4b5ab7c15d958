package io.clickml.service.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

/** What was found out is kept as long as it may be. */
class RememberedTest {
  private Instant now = Instant.EPOCH;
  private int stamp;
  private int looks;
  private final Remembered<String, Integer> remembered =
      new Remembered<>(Duration.ofMinutes(5), Duration.ofHours(1), new Hand());

  /** A clock that is set by hand. */
  private final class Hand extends Clock {
    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }

    @Override
    public Instant instant() {
      return now;
    }
  }

  @Test
  void isNotLookedForAgainWithinThePause() {
    assertEquals(1, at(0, 1));
    assertEquals(1, at(4, 2));
    assertEquals(2, at(5, 2));
  }

  @Test
  void isLookedForAgainWhenSomethingChangedOrTimeWentBy() {
    assertEquals(1, at(0, 1));
    assertEquals(1, at(59, 1));
    assertEquals(2, at(60, 1));
    assertEquals(3, at(66, 2));
  }

  @Test
  void isKnownOfEachKey() {
    assertEquals(1, at(0, 1));
    assertEquals(2, remembered.of("other", () -> stamp, () -> ++looks));
    assertEquals(1, at(1, 1));
  }

  private int at(int minute, int changes) {
    now = Instant.EPOCH.plus(Duration.ofMinutes(minute));
    stamp = changes;
    return remembered.of("this", () -> stamp, () -> ++looks);
  }
}
