package io.clickml.service.automl.prepare;

import java.util.Arrays;
import java.util.SplittableRandom;

/** Draws some of many rows, where some tell enough. */
public final class Draw {
  private Draw() {}

  /**
   * At most so many of the rows, without replacement, the same ones for the same seed; all of them,
   * in their order, when there are no more.
   */
  public static int[] some(int[] rows, int most, long seed) {
    return rows.length <= most ? rows : drawn(rows, most, seed);
  }

  private static int[] drawn(int[] rows, int most, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] drawn = rows.clone();
    for (int i = 0; i < most; i++) {
      int other = i + random.nextInt(drawn.length - i);
      int swap = drawn[i];
      drawn[i] = drawn[other];
      drawn[other] = swap;
    }
    return Arrays.copyOf(drawn, most);
  }

  /** The rows in an order drawn at random. */
  public static int[] shuffled(int[] rows, long seed) {
    return drawn(rows, rows.length, seed);
  }

  /** A part from 0 on for each row, drawn at random; rows of one unit get the same. */
  public static int[] parts(int[] units, int parts, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    int[] ofUnit = new int[Arrays.stream(units).max().orElse(-1) + 1];
    for (int unit = 0; unit < ofUnit.length; unit++) {
      ofUnit[unit] = random.nextInt(parts);
    }
    return Arrays.stream(units).map(unit -> ofUnit[unit]).toArray();
  }

  /** At most so many of the rows from 0 on. */
  public static int[] some(int rows, int most, long seed) {
    return some(Split.all(rows).train(), most, seed);
  }
}
