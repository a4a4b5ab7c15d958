package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.IntConsumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;

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
  public record Interval(double low, double high) {
    /** Of the normal distribution: 95 % lie within. */
    private static final double Z = 1.96;

    /**
     * The same for a share, made wider where draws cannot show how far it may be off: when none of
     * the rows is wrong, no draw has a wrong one either (Wilson 1927).
     *
     * @param share from 0 to 1
     * @param rows that it was counted on
     */
    public Interval atEdge(double share, double rows) {
      if (low > 0 && high < 1) {
        return this;
      }
      double squared = Z * Z / rows;
      double middle = (share + squared / 2) / (1 + squared);
      double spread = share * (1 - share) / rows + squared / rows / 4;
      double half = Z * Math.sqrt(spread) / (1 + squared);
      double least = Math.max(0, Math.min(low, middle - half));
      return new Interval(least, Math.min(1, Math.max(high, middle + half)));
    }

    /** The same in another unit. */
    public Interval times(double factor) {
      return new Interval(low * factor, high * factor);
    }
  }

  /**
   * The interval in which a metric on so many fresh rows lies: both these and those that it was
   * taken on have their luck, as if it had been taken on fewer rows ({@code 1/n = 1/rows +
   * 1/fresh}).
   */
  public static Interval interval(Scoring scoring, Metric metric, int fresh, long seed) {
    ToDoubleFunction<double[]> figure = weights -> scoring.of(metric, weights);
    return atEdge(
        intervals(List.of(figure), scoring.answers(), fresh, seed).get(0), scoring, metric, fresh);
  }

  /** A drawn interval made wider where draws cannot show how far the metric may be off. */
  static Interval atEdge(Interval drawn, Scoring scoring, Metric metric, int fresh) {
    Answers answers = scoring.answers();
    double part = part(answers, fresh);
    return switch (metric) {
      case ACCURACY -> drawn.atEdge(scoring.of(metric), part * answers.distinct());
      case AUC -> drawn.atEdge(scoring.of(metric), part * answers.rarest());
      default -> drawn;
    };
  }

  /** The same for some figures of weighted rows, all taken on the same draws. */
  static List<Interval> intervals(
      List<ToDoubleFunction<double[]>> figures, Answers answers, int fresh, long seed) {
    double[][] drawn = figures(figures, answers.units(), part(answers, fresh), seed);
    return Arrays.stream(drawn)
        .map(
            of ->
                new Interval(
                    of[(int) Math.round(0.025 * (DRAWS - 1))],
                    of[(int) Math.round(0.975 * (DRAWS - 1))]))
        .toList();
  }

  /** The share of the rows that has as much luck alone as they and the fresh ones together. */
  static double part(Answers answers, int fresh) {
    return (double) fresh / (answers.rows() + fresh);
  }

  /**
   * The figure over the draws, in rising order; taken on several threads once it was taken first.
   *
   * @param units number of each row's group of copies, which are drawn together
   */
  static double[] figures(ToDoubleFunction<double[]> figure, int[] units, long seed) {
    return figures(List.of(figure), units, 1, seed)[0];
  }

  private static double[][] figures(
      List<ToDoubleFunction<double[]>> figures, int[] units, double part, long seed) {
    int[] places = places(units);
    int known = Arrays.stream(places).max().orElse(0) + 1;
    int draws = (int) Math.max(1, part * known);
    SplittableRandom random = new SplittableRandom(seed);
    List<SplittableRandom> randoms = Stream.generate(random::split).limit(DRAWS).toList();
    double[][] drawn = new double[figures.size()][DRAWS];
    IntConsumer draw =
        i -> {
          double[] weights = weights(places, known, draws, randoms.get(i));
          for (int figure = 0; figure < drawn.length; figure++) {
            drawn[figure][i] = figures.get(figure).applyAsDouble(weights);
          }
        };
    // The first alone: what a figure keeps for the others is there after it.
    draw.accept(0);
    IntStream.range(1, DRAWS).parallel().forEach(draw);
    Arrays.stream(drawn).forEach(Arrays::sort);
    return drawn;
  }

  /** Which of the groups each row is in, numbered by their first occurrence. */
  private static int[] places(int[] units) {
    int[] known = Answers.differing(units);
    int[] place = new int[Arrays.stream(units).max().orElse(-1) + 1];
    for (int i = 0; i < known.length; i++) {
      place[known[i]] = i;
    }
    return Arrays.stream(units).map(unit -> place[unit]).toArray();
  }

  private static double[] weights(int[] places, int known, int draws, SplittableRandom random) {
    double[] drawn = new double[known];
    double each = (double) known / draws;
    for (int i = 0; i < draws; i++) {
      drawn[random.nextInt(known)] += each;
    }
    if (known == places.length) {
      return drawn; // no row is a copy: each is its own place
    }
    double[] weights = new double[places.length];
    for (int row = 0; row < weights.length; row++) {
      weights[row] = drawn[places[row]];
    }
    return weights;
  }
}
