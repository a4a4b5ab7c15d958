package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class DivergenceTest {
  @Test
  void equalCountsAreNoDistanceApart() {
    long[] counts = {50, 30, 20};
    Divergence same = Divergence.of(counts, counts, 1);
    assertEquals(0, same.distance());
    assertEquals(1, same.chanceOfLevels());
    assertEquals(0, same.shift(), 1e-15);
    assertEquals(0, same.farthest(), 1e-15);
  }

  @Test
  void nothingInCommonIsADistanceOfOne() {
    Divergence apart = Divergence.of(new long[] {100_000, 0}, new long[] {0, 100_000}, 1);
    assertEquals(1, apart.distance(), 1e-4);
    assertEquals(0.5, apart.shift(), 1e-12);
    assertEquals(1, apart.farthest(), 1e-12);
    assertEquals(1, apart.grown());
  }

  /**
   * The likelihood ratio of 2 x 2 counts 40/60 and 60/40 is 8.0540, its chance with one degree
   * 0.00454.
   */
  @Test
  void tellsTheChanceOfTwoShares() {
    Divergence shares = Divergence.ofShares(40, 100, 60, 100, 1);
    assertEquals(0.00454, shares.chanceOfShares(), 1e-5);
    assertEquals(0.2, shares.growth(0), 1e-12);
  }

  @Test
  void rowsThatCameTwiceSayNoMore() {
    Divergence once = Divergence.ofShares(40, 100, 60, 100, 1);
    Divergence twice = Divergence.ofShares(40, 100, 120, 200, 0.5);
    assertEquals(once.chanceOfShares(), twice.chanceOfShares(), 1e-12);
    assertTrue(Divergence.ofShares(40, 100, 120, 200, 1).chanceOfShares() < once.chanceOfShares());
  }

  @Test
  void aRareLevelIsNotJudgedByItself() {
    long[] was = {500, 500, 1};
    long[] is = {500, 497, 4};
    assertTrue(Divergence.of(was, is, 1).chanceOfLevels() > 0.5);
  }

  @Test
  void aSmallStepOfAllIsSeenWhereSingleBinsShowLittle() {
    long[] was = new long[20];
    long[] is = new long[20];
    for (int i = 0; i < 20; i++) {
      was[i] = 300;
      is[i] = 243 + 6L * i;
    }
    Divergence moved = Divergence.of(was, is, 1);
    assertTrue(moved.shift() > 0.03, "shift " + moved.shift());
    assertTrue(moved.chanceOfNumbers() < 1e-4, "chance " + moved.chanceOfNumbers());
    assertTrue(moved.chanceOfLevels() > 1e-3, "without the order " + moved.chanceOfLevels());
  }

  /** Seed 5: of draws from one source, one in a hundred is rarer than one in a hundred. */
  @Test
  void chancesAreAsRareAsTheySay() {
    SplittableRandom random = new SplittableRandom(5);
    int rare = 0;
    int draws = 4_000;
    for (int i = 0; i < draws; i++) {
      long[] was = drawn(random, 800);
      long[] is = drawn(random, 300);
      rare += Divergence.of(was, is, 1).chanceOfLevels() < 0.01 ? 1 : 0;
    }
    assertTrue(rare > 0.006 * draws && rare < 0.015 * draws, rare + " of " + draws + ", seed 5");
  }

  private static long[] drawn(SplittableRandom random, int rows) {
    long[] counts = new long[12];
    for (int i = 0; i < rows; i++) {
      counts[(int) (12 * Math.pow(random.nextDouble(), 1.5))]++;
    }
    return counts;
  }

  @Test
  void knowsNothingOfNoRows() {
    assertFalse(Divergence.of(new long[] {3, 4}, new long[2], 1).known());
  }
}
