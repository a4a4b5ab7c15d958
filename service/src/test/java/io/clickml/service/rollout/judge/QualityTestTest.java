package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QualityTestTest {
  private static final QualityTest TEST = new QualityTest(Criteria.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "1000, -0.020, 0.05, better",
    "1000, -0.001, 0.03, not-worse",
    "1000,  0.000, 0.20, inconclusive",
    // The upper end is below the margin only because of luck that may pass.
    "400,  -0.012, 0.10, inconclusive",
    "400,  -0.020, 0.10, better",
    "1000,  0.020, 0.05, worse",
    "99,    0.900, 0.05, inconclusive",
    // Worse for certain, and for certain by less than anybody cares about.
    "9000000, 0.001, 0.05, not-worse",
    // The same answers throughout.
    "100, 0, 0, not-worse"
  })
  void says(long n, double mean, double spread, String verdict) {
    assertEquals(verdict, TEST.judge(paired(n, mean, spread)).verdict().word());
  }

  @Test
  void figuresTellBothEnds() {
    Guardrail quality = TEST.judge(paired(1_000, 0.001, 0.05));
    assertEquals("paired", quality.test());
    assertEquals(0.0053, quality.limit());
    assertEquals(0.001, quality.figure("mean"), 1e-12);
    assertEquals(0.001 - 0.09869 * 0.05, quality.figure("low"), 1e-5);
    assertEquals(0.001 + 0.08788 * 0.05, quality.figure("high"), 1e-5);
  }

  @Test
  void withoutEnoughOfTheRarerOutcomeNothingIsSaid() {
    Quality rare = new Quality(Loss.LOG, moments(5_000, 0.05, 0.05), 0.1, 29);
    Guardrail quality = TEST.judge(rare);
    assertEquals(Verdict.INCONCLUSIVE, quality.verdict());
    assertEquals(173, (long) quality.figure("needed"));
    assertFalse(quality.figures().containsKey("low"));
  }

  @ParameterizedTest
  @CsvSource({"0.02, 0.001", "0.1, 0.005", "0.6, 0.0053"})
  void theMarginIsAPartOfTheLossAndBounded(double live, double margin) {
    assertEquals(margin, Criteria.DEFAULT.margin(Loss.LOG, live), 1e-12);
    assertEquals(0.05, Criteria.DEFAULT.margin(Loss.ABSOLUTE, 1), 1e-12);
  }

  @Test
  void noOutcomesNeedAFirstLook() {
    Guardrail quality = TEST.judge(Quality.none(Loss.LOG));
    assertEquals(Verdict.INCONCLUSIVE, quality.verdict());
    assertEquals(100, (long) quality.figure("needed"));
  }

  /** Of two equal versions: as many more outcomes as stated are enough, and not many fewer are. */
  @Property
  void theStatedNumberOfOutcomesIsEnough(
      @ForAll @IntRange(min = 100, max = 3_000) int n,
      @ForAll @DoubleRange(min = 0.01, max = 0.5) @Scale(3) double spread) {
    Guardrail quality = TEST.judge(paired(n, 0, spread));
    long needed = (long) quality.figure("needed");
    assertEquals(quality.verdict() == Verdict.INCONCLUSIVE, needed > 0);
    assertEquals(Verdict.NOT_WORSE, TEST.judge(paired(n + needed + 1, 0, spread)).verdict());
    long fewer = (long) (0.97 * (n + needed));
    Assume.that(fewer > 1.1 * n);
    assertEquals(Verdict.INCONCLUSIVE, TEST.judge(paired(fewer, 0, spread)).verdict());
  }

  /** A mean that may be noise is no promise of a quick verdict. */
  @Test
  void whatMayBeNoiseIsNotCountedOn() {
    long noisy = (long) TEST.judge(paired(200, 0.005, 0.1)).figure("needed");
    long equal = (long) TEST.judge(paired(200, 0, 0.1)).figure("needed");
    long clear = (long) TEST.judge(paired(200, 0.02, 0.1)).figure("needed");
    assertEquals(equal, noisy);
    assertTrue(clear < equal / 4, () -> clear + " of " + equal);
  }

  /** Looking after every 20 rows goes wrong no more often than promised. */
  @Property(tries = 5)
  void holdsAtAllTimesTogether(@ForAll long seed) {
    Luck.assertSeldom(QualityTestTest::everWorse, seed);
  }

  private static boolean everWorse(Random random) {
    Moments moments = Moments.NONE;
    for (int look = 0; look < 100; look++) {
      double[] differences = random.doubles(20, -0.1, 0.1).toArray();
      moments = moments.plus(Moments.of(differences));
      Verdict verdict = TEST.judge(new Quality(Loss.LOG, moments, 0, moments.n())).verdict();
      if (verdict == Verdict.WORSE) {
        return true;
      }
    }
    return false;
  }

  private static Quality paired(long n, double mean, double spread) {
    return new Quality(Loss.LOG, moments(n, mean, spread), 0.5, n / 2);
  }

  private static Moments moments(long n, double mean, double spread) {
    return new Moments(n, n * mean, n * (mean * mean + spread * spread));
  }
}
