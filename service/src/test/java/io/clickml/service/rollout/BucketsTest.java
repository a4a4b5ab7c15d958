package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.BitSet;
import org.junit.jupiter.api.Test;

/** Draws for keys: how many, and that nobody goes back. */
class BucketsTest {
  private static final int KEYS = 1_000_000;
  private static final double[] WEIGHTS = {1, 5, 25, 50, 100};
  // Of a normal deviate: one in a thousand, both sides.
  private static final double DEVIATE = 3.29;

  @Test
  void aGrowingWeightOnlyAddsKeysAndReachesItsShare() {
    BitSet before = new BitSet(KEYS);
    for (double weight : WEIGHTS) {
      BitSet now = reached("ro_ONE", weight);
      BitSet lost = (BitSet) before.clone();
      lost.andNot(now);
      assertTrue(lost.isEmpty(), lost.cardinality() + " keys went back at " + weight);
      double share = weight / 100;
      double error = DEVIATE * Math.sqrt(KEYS * share * (1 - share));
      assertEquals(KEYS * share, now.cardinality(), Math.max(error, 0.5), "at " + weight);
      before = now;
    }
  }

  @Test
  void twoRolloutsDrawIndependently() {
    BitSet both = reached("ro_ONE", 25);
    both.and(reached("ro_TWO", 25));

    double share = 0.0625;
    double error = DEVIATE * Math.sqrt(KEYS * share * (1 - share));
    assertEquals(KEYS * share, both.cardinality(), error);
  }

  @Test
  void readsLettersThatLookAlikeAsOne() {
    assertEquals(Buckets.of("ro_ONE", "Caf\u00e9"), Buckets.of("ro_ONE", "Cafe\u0301"));
  }

  private static BitSet reached(String rollout, double weight) {
    BitSet reached = new BitSet(KEYS);
    for (int key = 0; key < KEYS; key++) {
      reached.set(key, Buckets.takes(rollout, weight, "customer-" + key));
    }
    return reached;
  }
}
