package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class MaturityTest {
  private static final Instant NOW = Instant.parse("2026-05-20T00:00:00Z");
  private static final double DAY = Duration.ofDays(1).toSeconds();

  // 1, 2, … 100 tenths of a day: nearly all within 9.5 days.
  private static final double[] DELAYS =
      IntStream.rangeClosed(1, 100).mapToDouble(tenth -> tenth * DAY / 10).toArray();

  @Test
  void knowsHowLongOutcomesTake() {
    Maturity maturity = new Maturity(DELAYS, NOW);

    assertEquals(5 * DAY, maturity.quantile(0.5), 1e-6);
    assertEquals(9.5 * DAY, maturity.late(), 1e-6);
    assertTrue(Double.isNaN(new Maturity(new double[19], NOW).late()));
  }

  @Test
  void countsADayOnceNearlyAllOutcomesMustHaveCome() {
    Maturity maturity = new Maturity(DELAYS, NOW);

    assertTrue(maturity.settled(LocalDate.parse("2026-05-09"), 100, all(30, 9)));
    assertFalse(maturity.settled(LocalDate.parse("2026-05-11"), 100, all(30, 8)));
  }

  @Test
  void countsADayAtOnceWhenAllOutcomesAreKnown() {
    Maturity maturity = new Maturity(new double[0], NOW);

    assertTrue(maturity.settled(LocalDate.parse("2026-05-20"), 3, all(3, 0.1)));
    assertFalse(maturity.settled(LocalDate.parse("2026-05-20"), 4, all(3, 0.1)));
  }

  @Test
  void countsADayWhoseShareHasStoppedGrowing() {
    Maturity maturity = new Maturity(DELAYS, NOW);
    LocalDate nineDaysAgo = LocalDate.parse("2026-05-10");

    assertTrue(maturity.settled(nineDaysAgo, 100, all(30, 2)));
    assertFalse(maturity.settled(nineDaysAgo, 100, all(30, 7)));
    assertFalse(maturity.settled(nineDaysAgo, 100, all(19, 2)));
  }

  private static double[] all(int count, double days) {
    double[] delays = new double[count];
    Arrays.fill(delays, days * DAY);
    return delays;
  }
}
