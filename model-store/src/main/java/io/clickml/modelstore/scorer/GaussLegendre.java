package io.clickml.modelstore.scorer;

/**
 * Points and weights that integrate polynomials of degree {@code 2n - 1} over 0..1 exactly
 * (Gauss-Legendre).
 *
 * @param points inside 0..1
 * @param weights positive, sum 1
 */
record GaussLegendre(double[] points, double[] weights) {
  private static final int NEWTON_STEPS = 100;
  private static final double EXACT = 1e-15;

  static GaussLegendre of(int n) {
    double[] points = new double[n];
    double[] weights = new double[n];
    for (int i = 0; i < n; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (n + 0.5));
      double slope = 0;
      for (int step = 0; step < NEWTON_STEPS; step++) {
        double[] value = legendre(n, x);
        slope = value[1];
        double change = value[0] / slope;
        x -= change;
        if (Math.abs(change) < EXACT) {
          break;
        }
      }
      points[i] = (1 - x) / 2;
      weights[i] = 1 / ((1 - x * x) * slope * slope);
    }
    return new GaussLegendre(points, weights);
  }

  /** Value and slope of the Legendre polynomial of degree n. */
  private static double[] legendre(int n, double x) {
    double before = 0;
    double value = 1;
    for (int k = 1; k <= n; k++) {
      double next = ((2 * k - 1) * x * value - (k - 1) * before) / k;
      before = value;
      value = next;
    }
    return new double[] {value, n * (x * value - before) / (x * x - 1)};
  }
}
