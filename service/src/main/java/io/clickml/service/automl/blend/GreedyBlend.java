package io.clickml.service.automl.blend;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;

/**
 * Averages candidates greedily, with replacement, by what helps on rows they did not learn from
 * (Caruana et al. 2004): a proper score for the first rounds, then the person's metric. Numbers are
 * judged by a robust loss instead of squared errors.
 */
public final class GreedyBlend {
  private static final int PROPER_ROUNDS = 10;
  private static final double SMALLEST_WEIGHT = 0.04;

  private final Answers answers;
  private final Metric metric;
  private final Metric proper;

  public GreedyBlend(Answers answers, Metric metric) {
    this.answers = answers;
    this.metric = metric;
    this.proper = answers.proper();
  }

  /**
   * Weights that sum to 1, one per candidate, many of them 0.
   *
   * @param margins per candidate, out of fold, for the rows of the answers
   */
  public double[] weights(List<double[]> margins) {
    BlendLoss losses = new BlendLoss(answers, margins);
    int rounds = margins.size() > 20 ? 40 : 25;
    int[] counts = new int[margins.size()];
    int[] kept = counts;
    double best = Double.POSITIVE_INFINITY;
    double[] sum = new double[margins.get(0).length];
    double[] nothing = new double[sum.length];
    for (int round = 1; round <= rounds; round++) {
      Metric judge = round <= PROPER_ROUNDS ? proper : metric;
      int chosen = next(margins, sum, counts, losses, judge);
      counts[chosen]++;
      add(sum, margins.get(chosen));
      double loss =
          losses.of(metric, sum, nothing, round)
              + (metric == proper ? 0 : losses.of(proper, sum, nothing, round));
      if (loss < best) {
        best = loss;
        kept = counts.clone();
      }
    }
    return shares(kept);
  }

  private static int next(
      List<double[]> margins, double[] sum, int[] counts, BlendLoss losses, Metric judge) {
    int size = 1 + Arrays.stream(counts).sum();
    int chosen = 0;
    double best = Double.POSITIVE_INFINITY;
    for (int i = 0; i < counts.length; i++) {
      double loss = losses.of(judge, sum, margins.get(i), size);
      boolean tie = loss == best && counts[i] > 0 && counts[chosen] == 0;
      if (loss < best || tie) {
        best = loss;
        chosen = i;
      }
    }
    return chosen;
  }

  private static void add(double[] sum, double[] margins) {
    for (int i = 0; i < sum.length; i++) {
      sum[i] += margins[i];
    }
  }

  private static double[] shares(int[] counts) {
    double total = Arrays.stream(counts).sum();
    return pruned(Arrays.stream(counts).mapToDouble(count -> count / total).toArray());
  }

  /** The weights without the small ones, which cost more than they bring; sum 1. */
  public static double[] pruned(double[] weights) {
    double[] kept =
        Arrays.stream(weights).map(weight -> weight < SMALLEST_WEIGHT ? 0 : weight).toArray();
    double total = Arrays.stream(kept).sum();
    return total == 0 ? weights.clone() : Arrays.stream(kept).map(w -> w / total).toArray();
  }

  /** The weighted mean of the candidates' margins. */
  public static double[] mix(List<double[]> margins, double[] weights) {
    double[] mixed = new double[margins.get(0).length];
    for (int m = 0; m < weights.length; m++) {
      if (weights[m] > 0) {
        double[] of = margins.get(m);
        for (int i = 0; i < mixed.length; i++) {
          mixed[i] += weights[m] * of[i];
        }
      }
    }
    return mixed;
  }
}
