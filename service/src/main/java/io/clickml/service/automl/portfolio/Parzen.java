package io.clickml.service.automl.portfolio;

import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import smile.math.special.Erf;

/**
 * Where points are dense: a mean of kernels over all settings at once, one around each point and a
 * wide one that knows nothing (Bergstra et al. 2011; kernels over all settings: Falkner et al.
 * 2018).
 */
final class Parzen {
  private static final double NARROW = 0.2;
  private static final double WIDE = 1;
  private static final double NARROWEST = 0.01;
  private static final double MIDDLE = 0.5;

  private final List<Point> points;
  private final int[] sizes;
  private final double width;

  /**
   * @param points at least one
   * @param sizes how many picks each choice has
   */
  Parzen(List<Point> points, int[] sizes) {
    this.points = List.copyOf(points);
    this.sizes = sizes.clone();
    int count = points.size();
    int dimensions = points.get(0).places().length + sizes.length;
    double narrow = NARROW * Math.pow(count, -1.0 / (dimensions + 4));
    this.width = Math.max(narrow, Math.max(NARROWEST, 1.0 / (count + 2)));
  }

  /** A point drawn at random. */
  Point draw(SplittableRandom random) {
    int kernel = random.nextInt(points.size() + 1);
    Point around = kernel < points.size() ? points.get(kernel) : null;
    double[] places = new double[points.get(0).places().length];
    for (int i = 0; i < places.length; i++) {
      places[i] =
          around == null ? within(MIDDLE, WIDE, random) : within(around.places()[i], width, random);
    }
    int[] picks = new int[sizes.length];
    for (int i = 0; i < picks.length; i++) {
      // A kernel of one point gives the other picks one share of all kernels together.
      boolean any = around == null || random.nextDouble() * (1 + share(i)) >= 1;
      picks[i] = any ? random.nextInt(sizes[i]) : around.picks()[i];
    }
    return new Point(places, picks);
  }

  /** What a kernel gives all picks of a choice together, beside 1 for its own. */
  private double share(int choice) {
    return sizes[choice] / (points.size() + 1.0);
  }

  private static double within(double middle, double width, SplittableRandom random) {
    double drawn = middle + width * random.nextGaussian();
    while (drawn < 0 || drawn > 1) {
      drawn = middle + width * random.nextGaussian();
    }
    return drawn;
  }

  /** The logarithm of the density at a point. */
  double log(Point at) {
    double[] logs = new double[points.size() + 1];
    for (int kernel = 0; kernel < points.size(); kernel++) {
      logs[kernel] = kernel(points.get(kernel), at);
    }
    double nothing = 0;
    for (double place : at.places()) {
      nothing += normal(place, MIDDLE, WIDE);
    }
    for (int size : sizes) {
      nothing -= Math.log(size);
    }
    logs[points.size()] = nothing;
    return mean(logs);
  }

  private double kernel(Point around, Point at) {
    double log = 0;
    for (int i = 0; i < at.places().length; i++) {
      log += normal(at.places()[i], around.places()[i], width);
    }
    for (int i = 0; i < sizes.length; i++) {
      double own = at.picks()[i] == around.picks()[i] ? 1 : 0;
      log += Math.log((own + share(i) / sizes[i]) / (1 + share(i)));
    }
    return log;
  }

  /** Log density of a normal distribution cut to 0 to 1. */
  private static double normal(double at, double middle, double width) {
    double z = (at - middle) / width;
    double mass = below((1 - middle) / width) - below(-middle / width);
    return -z * z / 2 - Math.log(width * mass * Math.sqrt(2 * Math.PI));
  }

  private static double below(double z) {
    return (1 + Erf.erf(z / Math.sqrt(2))) / 2;
  }

  private static double mean(double[] logs) {
    double most = IntStream.range(0, logs.length).mapToDouble(i -> logs[i]).max().orElseThrow();
    double sum = 0;
    for (double log : logs) {
      sum += Math.exp(log - most);
    }
    return most + Math.log(sum / logs.length);
  }
}
