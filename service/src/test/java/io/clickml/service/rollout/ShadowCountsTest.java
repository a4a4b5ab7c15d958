package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.concurrent.TimeUnit;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShadowCountsTest {
  @ParameterizedTest
  @CsvSource({
    // A call that people would wait for.
    "1, 60000, 1000, true",
    // A sheet that they would wait for: 6 s where it took .06.
    "50, 15000, 150, true",
    // Nobody waits for a sheet that takes 4 s.
    "50, 10000, 100, false",
    // Too few rows to tell.
    "9, 9000, 90, false",
    // As slow as before.
    "1, 60000, 6001, false",
    "50, 15000, 1501, false",
  })
  void isSlowWhatPeopleWouldWaitForAndDidNotBefore(
      int rows, long worked, double live, boolean slow) {
    long nanos = TimeUnit.MICROSECONDS.toNanos(worked);
    assertEquals(slow, ShadowCounts.slow(rows, nanos, 1000 * live));
  }
}
