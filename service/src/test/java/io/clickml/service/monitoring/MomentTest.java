package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class MomentTest {
  @Test
  void readsTimes() {
    Instant noon = Instant.parse("2026-05-01T12:00:00Z");
    assertEquals(new Moment(noon, noon), Moment.parse("2026-05-01T12:00:00Z"));
    assertEquals(new Moment(noon, noon), Moment.parse("2026-05-01T14:00:00+02:00"));
    assertEquals(new Moment(noon, noon), Moment.parse("2026-05-01 12:00:00"));
  }

  @Test
  void takesADayForAllOfIt() {
    assertEquals(
        new Moment(
            Instant.parse("2026-04-30T06:00:00Z"), Instant.parse("2026-05-01T23:59:59.999Z")),
        Moment.parse("2026-05-01"));
  }

  @Test
  void knowsWhatIsNoTime() {
    assertNull(Moment.parse("01.05.2026"));
    assertNull(Moment.parse("yesterday"));
    assertNull(Moment.parse("2026-02-30"));
    assertNull(Moment.parse("2026-05-01T25:00:00Z"));
  }
}
