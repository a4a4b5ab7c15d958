package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** How far a figure could be off by the luck of which rows it was taken on (Efron 1979). */
public final class Bootstrap {
  private static final int DRAWS = 200;

  private Bootstrap() {}

  /**
   * A 95 % interval.
   *
   * @param low 2.5 % quantile of the figure over the draws
   * @param high 97.5 % quantile
   */
  public record Interval(double low, double high) {}

  /** The interval of a metric. */
  public static Interval interval(Scoring scoring, Metric metric, int fresh, long seed) {
    return interval(weights -> scoring.of(metric, weights), scoring.rows(), fresh, seed);
  }

  /**
   * The interval in which the figure on so many fresh rows lies: both these and those that it was
   * taken on have their luck, as if it had been taken on fewer rows ({@code 1/n = 1/rows +
   * 1/fresh}). Draws are weighted to the number of rows.
   */
  public static Interval interval(
      ToDoubleFunction<double[]> figure, int rows, int fresh, long seed) {
    int draws = (int) Math.max(1, (long) rows * fresh / (rows + fresh));
    double[] figures = figures(figure, rows, draws, seed);
    return new Interval(
        figures[(int) Math.round(0.025 * (DRAWS - 1))],
        figures[(int) Math.round(0.975 * (DRAWS - 1))]);
  }

  /** The figure over the draws, in rising order. */
  static double[] figures(ToDoubleFunction<double[]> figure, int rows, long seed) {
    return figures(figure, rows, rows, seed);
  }

  private static double[] figures(
      ToDoubleFunction<double[]> figure, int rows, int draws, long seed) {
    SplittableRandom random = new SplittableRandom(seed);
    double[] figures = new double[DRAWS];
    for (int draw = 0; draw < DRAWS; draw++) {
      double[] weights = new double[rows];
      for (int i = 0; i < draws; i++) {
        weights[random.nextInt(rows)] += (double) rows / draws;
      }
      figures[draw] = figure.applyAsDouble(weights);
    }
    Arrays.sort(figures);
    return figures;
  }
}
