package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EarlyTestTest {
  private static final EarlyTest TEST = new EarlyTest(Criteria.DEFAULT);

  @ParameterizedTest
  @CsvSource({
    "28, 0.5, signal",
    "3, 1.4, signal",
    "1, 3.9, ok",
    // ln 50 is 3.912.
    "40, 0.0977, ok",
    "40, 0.0979, signal",
    "99, -0.5, ok"
  })
  void chancesSpeakAgainstItOnceTheirProductIsLarge(long n, double mean, String verdict) {
    assertEquals(verdict, TEST.judge(quality(Loss.LOG, n, n, mean)).orElseThrow().verdict().word());
  }

  @ParameterizedTest
  @CsvSource({"0, 3, ok", "1, 9, ok", "2, 30, signal", "0, 9, signal", "20, 20, ok", "30, 2, ok"})
  void numbersSpeakAgainstItWhereItIsFarther(long newNearer, long liveNearer, String verdict) {
    Moments none = new Moments(60, 0, 0);
    Quality quality = new Quality(Loss.ABSOLUTE, none, 0.5, 60, newNearer, liveNearer, 0);
    assertEquals(verdict, TEST.judge(quality).orElseThrow().verdict().word());
  }

  @Test
  void enoughOutcomesAreJudgedOtherwise() {
    assertTrue(TEST.judge(quality(Loss.LOG, 100, 30, 0.5)).isEmpty());
    assertTrue(TEST.judge(quality(Loss.LOG, 100, 29, 0.5)).isPresent());
    assertTrue(TEST.judge(Quality.none(Loss.LOG)).isEmpty());
  }

  /** Looked at after each outcome, chances that are the true ones are blamed by luck alone. */
  @Property(tries = 5)
  void holdsAtAllTimesTogether(@ForAll long seed) {
    Luck.assertSeldom(EarlyTestTest::everAgainst, seed);
  }

  private static boolean everAgainst(Random random) {
    Moments moments = Moments.NONE;
    for (int look = 0; look < 99; look++) {
      double chance = random.nextDouble();
      double live = random.nextDouble();
      boolean yes = random.nextDouble() < chance;
      double loss = Loss.log(yes ? chance : 1 - chance) - Loss.log(yes ? live : 1 - live);
      moments = moments.plus(Moments.of(loss));
      Quality quality = new Quality(Loss.LOG, moments, 1, moments.n());
      if (TEST.judge(quality).orElseThrow().verdict() == Verdict.SIGNAL) {
        return true;
      }
    }
    return false;
  }

  private static Quality quality(Loss loss, long n, long rarer, double mean) {
    return new Quality(loss, new Moments(n, n * mean, n * (mean * mean + 0.01)), 0.5, rarer);
  }
}
