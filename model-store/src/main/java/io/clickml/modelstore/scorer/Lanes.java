package io.clickml.modelstore.scorer;

/**
 * Loops over whole arrays under one index, which is what the JIT turns into vector instructions.
 */
final class Lanes {
  private Lanes() {}

  /** {@code to = from * (off + left * above + kept * here)}. */
  static void multiply(
      double[] to, double[] from, double[] above, double[] here, double[] factors) {
    double off = factors[0];
    double left = factors[1];
    double kept = factors[2];
    for (int i = 0; i < to.length; i++) {
      to[i] = from[i] * (off + left * above[i] + kept * here[i]);
    }
  }

  /** {@code to += sums * (mine * here - theirs * above)}. */
  static void addDifference(
      double[] to, double[] sums, double[] here, double mine, double[] above, double theirs) {
    for (int i = 0; i < to.length; i++) {
      to[i] += sums[i] * (mine * here[i] - theirs * above[i]);
    }
  }

  static void add(double[] to, double[] from) {
    for (int i = 0; i < to.length; i++) {
      to[i] += from[i];
    }
  }
}
