package io.clickml.modelstore.scorer;

/**
 * Loops over whole arrays under one index, which is what the JIT turns into vector instructions.
 */
final class Lanes {
  private Lanes() {}

  /**
   * Products on the way down: {@code to = from * (off + left * above + kept * here)}.
   *
   * @param factors off, left, kept
   */
  static void multiply(
      double[] to, double[] from, double[] above, double[] here, double[] factors) {
    double off = factors[0];
    double left = factors[1];
    double kept = factors[2];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] * (off + left * above[i] + kept * here[i]);
    }
  }

  /** Sums on the way up: {@code to = one + other}. */
  static void add(double[] to, double[] one, double[] other) {
    for (int i = 0; i < to.length; i++) {
      to[i] = one[i] + other[i];
    }
  }

  /** Effects of an edge: {@code to += sums * (mine * here - theirs * above)}. */
  static void addDifference(
      double[] to, double[] sums, double[] here, double mine, double[] above, double theirs) {
    for (int i = 0; i < to.length; i++) {
      to[i] += sums[i] * (mine * here[i] - theirs * above[i]);
    }
  }

  /** {@code to = from - less}. */
  static void subtract(double[] to, double[] from, double[] less) {
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] - less[i];
    }
  }
}
