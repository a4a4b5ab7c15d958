package io.clickml.service.rollout.judge;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Predicate;

/** How often a test at the level of 2 % may go wrong. */
final class Luck {
  private static final int RUNS = 400;
  private static final int MOST = 22;

  private Luck() {}

  /** Runs in which it goes wrong are hardly more than promised. */
  static void assertSeldom(Predicate<Random> wrong, long seed) {
    Random random = new Random(seed);
    int found = 0;
    for (int run = 0; run < RUNS; run++) {
      found += wrong.test(random) ? 1 : 0;
    }
    assertTrue(found <= MOST, found + " wrong: 4.8 standard deviations above 2 % of 400 runs");
  }
}
