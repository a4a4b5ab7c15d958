package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShareTestTest {
  private static final ShareTest FAILURES = new ShareTest(0.02, false);
  private static final ShareTest SHARES = new ShareTest(0.001, true);
  private static final double[] ODDS = {1.25, 1.5, 2, 3, 5, 10, 30};

  @Test
  void nothingCountedSaysNothing() {
    assertEquals(1, FAILURES.value(List.of()), 1e-12);
    assertEquals(50, FAILURES.limit(), 1e-12);
  }

  @ParameterizedTest
  @CsvSource({"0.01, 2", "0.05, 3", "0.1, 3", "0.25, 5", "0.5, 8"})
  void failuresOfTheNewVersionAloneAreAnAlarmAtOnce(double weight, int failures) {
    assertFalse(FAILURES.alarms(List.of(new ShareCount(weight, failures - 1, 0))));
    assertTrue(FAILURES.alarms(List.of(new ShareCount(weight, failures, 0))));
  }

  @Test
  void failuresByShareAreNoAlarm() {
    assertTrue(FAILURES.value(List.of(new ShareCount(0.05, 50, 950))) < 0.1);
  }

  @Test
  void fewerFailuresAreNoAlarmButFewerKeysAre() {
    List<ShareCount> fewer = List.of(new ShareCount(0.5, 50, 150));
    assertTrue(FAILURES.value(fewer) < 1e-3);
    assertTrue(SHARES.alarms(fewer));
    assertTrue(SHARES.alarms(List.of(new ShareCount(0.5, 150, 50))));
    assertFalse(SHARES.alarms(List.of(new ShareCount(0.5, 108, 92))));
  }

  @Test
  void withoutChanceNothingIsSaid() {
    assertEquals(1, FAILURES.value(List.of(new ShareCount(1, 9, 0))), 1e-12);
    assertEquals(1, FAILURES.value(List.of(new ShareCount(0, 0, 9))), 1e-12);
  }

  @Test
  void hugeCountsStayNumbers() {
    assertEquals(0, FAILURES.value(List.of(new ShareCount(0.5, 0, 4_000_000_000L))));
    assertTrue(FAILURES.alarms(List.of(new ShareCount(0.01, 4_000_000_000L, 0))));
  }

  @Test
  void nonsenseIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> new ShareCount(1.1, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ShareCount(Double.NaN, 0, 0));
    assertThrows(IllegalArgumentException.class, () -> new ShareCount(0.5, -1, 0));
    assertThrows(IllegalArgumentException.class, () -> new ShareTest(0, false));
  }

  /**
   * What makes the limit valid: if nothing is wrong, the value is 1 on average, whatever the share.
   */
  @Property
  void isOneOnAverageIfNothingIsWrong(
      @ForAll @DoubleRange(min = 0.005, max = 0.995) @Scale(3) double weight,
      @ForAll @IntRange(max = 60) int events,
      @ForAll boolean twoSided) {
    ShareTest test = new ShareTest(0.02, twoSided);
    double chance = Math.pow(1 - weight, events);
    double mean = 0;
    for (int own = 0; own <= events; own++) {
      mean += chance * test.value(List.of(new ShareCount(weight, own, events - own)));
      chance *= weight / (1 - weight) * (events - own) / (own + 1);
    }
    assertEquals(1, mean, 1e-6);
  }

  /** The counts give what following the events one by one, in any order, gives. */
  @Property
  void theOrderOfEventsDoesNotMatter(@ForAll long seed) {
    Random random = new Random(seed);
    double[] weights = {0.01, 0.05, 0.25, 0.5};
    double[] running = new double[ODDS.length];
    List<ShareCount> counts = new ArrayList<>();
    for (int i = 0; i < 40; i++) {
      double weight = weights[random.nextInt(weights.length)];
      boolean own = random.nextInt(3) == 0;
      counts.add(new ShareCount(weight, own ? 1 : 0, own ? 0 : 1));
      for (int r = 0; r < ODDS.length; r++) {
        double theta = weight * ODDS[r] / (weight * ODDS[r] + 1 - weight);
        running[r] += Math.log(own ? theta / weight : (1 - theta) / (1 - weight));
      }
    }
    double mean = 0;
    for (double log : running) {
      mean += Math.exp(log) / ODDS.length;
    }
    assertEquals(1, FAILURES.value(counts) / mean, 1e-9);
  }
}
