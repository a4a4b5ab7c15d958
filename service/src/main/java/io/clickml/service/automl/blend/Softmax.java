package io.clickml.service.automl.blend;

/** Chances from margins. */
public final class Softmax {
  private Softmax() {}

  /** The chance of yes for a logit. */
  public static double chance(double logit) {
    return 1 / (1 + Math.exp(-logit));
  }

  /** The logarithm of the sum of exponentials of {@code count} margins from {@code offset}. */
  public static double logSumExp(double[] margins, int offset, int count) {
    double top = Double.NEGATIVE_INFINITY;
    for (int i = offset; i < offset + count; i++) {
      top = Math.max(top, margins[i]);
    }
    double sum = 0;
    for (int i = offset; i < offset + count; i++) {
      sum += Math.exp(margins[i] - top);
    }
    return top + Math.log(sum);
  }

  /** The index of the largest of {@code count} margins from {@code offset}; the first of equals. */
  public static int best(double[] margins, int offset, int count) {
    int best = 0;
    for (int i = 1; i < count; i++) {
      if (margins[offset + i] > margins[offset + best]) {
        best = i;
      }
    }
    return best;
  }
}
