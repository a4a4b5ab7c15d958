package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * Mean weights of greedy blends over random halves of the rows, each without about half of the
 * candidates that come near the best one (bagged selection, Caruana et al. 2004): neither a few odd
 * rows nor one candidate decides alone. Thread-safe.
 */
public final class BaggedBlend {
  private static final int MOST_BAGS = 12;
  private static final double NEAR = 1.15;

  private final Answers answers;
  private final Metric metric;
  private final long seed;

  /**
   * @param answers of the rows that margins are of
   */
  public BaggedBlend(Answers answers, Metric metric, long seed) {
    this.answers = answers;
    this.metric = metric;
    this.seed = seed;
  }

  /**
   * The weights that some rows speak for, one per candidate, sum 1.
   *
   * @param work rows of all draws together, about
   */
  public double[] weights(List<double[]> margins, int[] rows, int work) {
    List<Integer> all = IntStream.range(0, margins.size()).boxed().toList();
    int bags = Math.min(MOST_BAGS, work / rows.length);
    if (bags < 2) {
      return once(margins, rows, all);
    }
    List<Integer> near = near(margins, rows);
    double[] mean = new double[margins.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int bag = 0; bag < bags; bag++) {
      int[] half = Arrays.stream(rows).filter(row -> random.nextBoolean()).toArray();
      int one = near.get(random.nextInt(near.size()));
      List<Integer> some =
          all.stream().filter(i -> !near.contains(i) || i == one || random.nextBoolean()).toList();
      double[] found = once(margins, half.length == 0 ? rows : half, some);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += found[i] / bags;
      }
    }
    return GreedyBlend.pruned(mean);
  }

  /** The same in a hurry: one greedy blend of all candidates. */
  public double[] quickly(List<double[]> margins, int[] rows) {
    return once(margins, rows, IntStream.range(0, margins.size()).boxed().toList());
  }

  /** Candidates whose proper score on the rows is near the best one. */
  private List<Integer> near(List<double[]> margins, int[] rows) {
    Metric proper = answers.proper();
    Answers told = answers.rows(rows);
    double[] losses =
        margins.stream().mapToDouble(m -> new Scoring(told, picked(m, rows)).of(proper)).toArray();
    double most = NEAR * Arrays.stream(losses).min().orElseThrow();
    return IntStream.range(0, losses.length).filter(i -> losses[i] <= most).boxed().toList();
  }

  private double[] once(List<double[]> margins, int[] rows, List<Integer> of) {
    List<double[]> some = of.stream().map(i -> picked(margins.get(i), rows)).toList();
    double[] found = new GreedyBlend(answers.rows(rows), metric).weights(some);
    double[] weights = new double[margins.size()];
    for (int i = 0; i < found.length; i++) {
      weights[of.get(i)] = found[i];
    }
    return weights;
  }

  private double[] picked(double[] margins, int[] rows) {
    int k = answers.outputs();
    double[] picked = new double[rows.length * k];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(margins, rows[i] * k, picked, i * k, k);
    }
    return picked;
  }
}
