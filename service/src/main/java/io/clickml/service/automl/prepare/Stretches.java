package io.clickml.service.automl.prepare;

import java.util.Arrays;

/**
 * Stretches of a number with about as many rows in each; equal numbers stand in the same one.
 *
 * @param starts the least number of each, rising
 * @param middles a number of each that as many lie below as above, rising
 */
record Stretches(double[] starts, double[] middles) {
  /**
   * At most so many stretches; one for each number where no more numbers differ.
   *
   * @param sorted the numbers, in ascending order
   */
  static Stretches of(double[] sorted, int most) {
    double[] differing = Arrays.stream(sorted).distinct().limit(most + 1L).toArray();
    if (differing.length <= most) {
      return new Stretches(differing, differing);
    }
    int[] from = new int[most + 1];
    int count = 0;
    for (int i = 0; i < most; i++) {
      int at = (int) ((long) i * sorted.length / most);
      while (at > 0 && sorted[at - 1] == sorted[at]) {
        at--;
      }
      if (count == 0 || at > from[count - 1]) {
        from[count++] = at;
      }
    }
    from[count] = sorted.length;
    double[] starts = new double[count];
    double[] middles = new double[count];
    for (int i = 0; i < count; i++) {
      starts[i] = sorted[from[i]];
      middles[i] = sorted[(from[i] + from[i + 1]) / 2];
    }
    return new Stretches(starts, middles);
  }

  int count() {
    return starts.length;
  }

  /** The stretch of a number, the first one for what lies below all. */
  int place(double number) {
    int found = Arrays.binarySearch(starts, number);
    return found >= 0 ? found : Math.max(0, -found - 2);
  }
}
