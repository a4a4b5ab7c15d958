package io.clickml.service.rollout.judge;

/**
 * Count, sum and sum of squares of numbers, one per key.
 *
 * @param n how many
 * @param sum their sum
 * @param squares the sum of their squares
 */
public record Moments(long n, double sum, double squares) {
  public static final Moments NONE = new Moments(0, 0, 0);

  public Moments {
    if (n < 0 || squares < 0 || !Double.isFinite(sum) || !Double.isFinite(squares)) {
      throw new IllegalArgumentException("No such moments: " + n + ", " + sum + ", " + squares);
    }
  }

  /** The moments of some numbers. */
  public static Moments of(double... values) {
    double sum = 0;
    double squares = 0;
    for (double value : values) {
      sum += value;
      squares += value * value;
    }
    return new Moments(values.length, sum, squares);
  }

  /** These and others. */
  public Moments plus(Moments others) {
    return new Moments(n + others.n, sum + others.sum, squares + others.squares);
  }

  /** The mean; 0 of none. */
  public double mean() {
    return n == 0 ? 0 : sum / n;
  }

  /** Mean squared distance to the mean; 0 of none. */
  public double variance() {
    return n == 0 ? 0 : Math.max(0, squares / n - mean() * mean());
  }
}
