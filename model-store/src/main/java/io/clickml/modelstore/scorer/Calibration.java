package io.clickml.modelstore.scorer;

/**
 * From a blend's margins to what is answered.
 *
 * @param temperature margins are divided by it (Guo et al. 2017); 1 leaves them alone
 * @param bias added after that, one per margin; empty for numbers
 * @param threshold two classes: the chance of the second from which it is the answer
 * @param interval numbers: how far the truth may be; null when not known, and for classes
 */
public record Calibration(double temperature, double[] bias, double threshold, Interval interval) {

  /**
   * The range that nine of ten such rows lie in.
   *
   * @param scale scale on which the offsets are added
   * @param low offset of the lower end, usually negative
   * @param high offset of the upper end
   */
  public record Interval(TargetScale scale, double low, double high) {
    public Interval {
      Checks.requireFinite("interval", new double[] {low, high});
      if (scale == null || low > high) {
        throw new IllegalArgumentException("interval from " + low + " to " + high);
      }
    }

    /** Lower and upper end around an answer. */
    public double[] around(double value) {
      double middle = scale.toMargin(value);
      return new double[] {scale.toValue(middle + low), scale.toValue(middle + high)};
    }
  }

  public Calibration {
    Checks.requireFinite("bias", bias);
    if (!(temperature > 0) || !Double.isFinite(temperature)) {
      throw new IllegalArgumentException("temperature " + temperature);
    }
    if (!(threshold >= 0 && threshold <= 1)) {
      throw new IllegalArgumentException("threshold " + threshold);
    }
  }

  /** Margins as they are; class 1 of two from one half on. */
  public static Calibration none(int margins) {
    return new Calibration(1, new double[margins], 0.5, null);
  }

  /** Numbers as they are, with an interval or null. */
  public static Calibration ofNumbers(Interval interval) {
    return new Calibration(1, new double[0], 0.5, interval);
  }

  /**
   * Chances of the classes.
   *
   * @param margins holds the row's margins from {@code offset} on; one per class, or one for two
   *     classes
   */
  double[] probabilities(double[] margins, int offset) {
    if (bias.length == 1) {
      double second = 1 / (1 + Math.exp(-(margins[offset] / temperature + bias[0])));
      return new double[] {1 - second, second};
    }
    double[] chances = new double[bias.length];
    double most = Double.NEGATIVE_INFINITY;
    for (int c = 0; c < chances.length; c++) {
      chances[c] = margins[offset + c] / temperature + bias[c];
      most = Math.max(most, chances[c]);
    }
    double sum = 0;
    for (int c = 0; c < chances.length; c++) {
      chances[c] = Math.exp(chances[c] - most);
      sum += chances[c];
    }
    for (int c = 0; c < chances.length; c++) {
      chances[c] /= sum;
    }
    return chances;
  }

  /** The class that is answered. */
  int answer(double[] chances) {
    if (chances.length == 2) {
      return chances[1] >= threshold ? 1 : 0;
    }
    int best = 0;
    for (int c = 1; c < chances.length; c++) {
      best = chances[c] > chances[best] ? c : best;
    }
    return best;
  }
}
