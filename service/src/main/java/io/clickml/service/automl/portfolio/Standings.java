package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.GreedyBlend;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.IntStream;

/**
 * What was tried so far and the best blend of it. Weights are found on at most 10,000 of the judged
 * rows, drawn once.
 */
public final class Standings {
  private static final int MOST_ROWS = 10_000;
  private static final int PARTS = 5;
  private static final int MOST_BAGS = 12;
  private static final double NEAR = 1.15;
  private static final int BAG_WORK = 20_000;

  private final Answers answers;
  private final Metric metric;
  private final long seed;
  private final int[] sample;
  private final List<Trial> trials = new ArrayList<>();
  private double[] weights = {};

  public Standings(Answers judged, Metric metric, long seed) {
    this.answers = judged;
    this.metric = metric;
    this.seed = seed;
    this.sample = Draw.some(judged.rows(), MOST_ROWS, seed);
  }

  /** Takes a trial in and finds the weights again. */
  public void add(Trial trial) {
    trials.add(trial);
    weights = weights(sample);
  }

  /** Nothing of it is used: no trial can do what guessing cannot. */
  public void dismiss() {
    Arrays.fill(weights, 0);
  }

  /** Whether nothing of it is used. */
  public boolean dismissed() {
    return Arrays.stream(weights).sum() == 0;
  }

  public boolean empty() {
    return trials.isEmpty();
  }

  public List<Trial> trials() {
    return List.copyOf(trials);
  }

  /** One per trial, sum 1. */
  public double[] weights() {
    return weights.clone();
  }

  /** The trial with the largest weight. */
  Trial lead() {
    int lead = 0;
    for (int i = 1; i < weights.length; i++) {
      lead = weights[i] > weights[lead] ? i : lead;
    }
    return trials.get(lead);
  }

  /** The blend's margins of the judged rows. */
  public double[] judged() {
    return GreedyBlend.mix(trials.stream().map(Trial::judged).toList(), weights);
  }

  /** The blend's margins of the locked rows. */
  public double[] locked() {
    return GreedyBlend.mix(trials.stream().map(Trial::locked).toList(), weights);
  }

  /** The metric of one trial on the judged rows. */
  public double score(Trial trial) {
    return new Scoring(answers, trial.judged()).of(metric);
  }

  /**
   * Margins of the judged rows by blends whose weights were found without them: an honest view of
   * blending (5 parts). When blending does not help so, the best single candidate takes over.
   */
  public double[] nested() {
    if (trials.size() == 1) {
      return trials.get(0).judged().clone();
    }
    double[] nested = new double[trials.get(0).judged().length];
    int k = answers.outputs();
    int[] part = parts();
    int[] all = Split.all(answers.rows()).train();
    for (int p = 0; p < PARTS; p++) {
      double[] found = weights(Draw.some(Folds.pick(all, part, p, false), MOST_ROWS, seed));
      double[] mixed = GreedyBlend.mix(trials.stream().map(Trial::judged).toList(), found);
      for (int row : Folds.pick(all, part, p, true)) {
        System.arraycopy(mixed, row * k, nested, row * k, k);
      }
    }
    int single = best();
    double[] alone = trials.get(single).judged();
    if (clearlyBetter(alone, nested)) {
      Arrays.fill(weights, 0);
      weights[single] = 1;
      return alone.clone();
    }
    return nested;
  }

  /** Beyond the luck of the rows: by a standard error of the differences row by row. */
  private boolean clearlyBetter(double[] one, double[] other) {
    Metric proper = answers.classes() > 0 ? Metric.LOG_LOSS : Metric.RMSE;
    Scoring first = new Scoring(answers, one);
    Scoring second = new Scoring(answers, other);
    double sum = 0;
    double squares = 0;
    int rows = answers.rows();
    for (int row = 0; row < rows; row++) {
      double gained = second.row(proper, row) - first.row(proper, row);
      sum += gained;
      squares += gained * gained;
    }
    double variance = squares / rows - (sum / rows) * (sum / rows);
    return sum / rows > Math.sqrt(variance / rows) && loss(one) < loss(other);
  }

  private double loss(double[] margins) {
    return metric.loss(new Scoring(answers, margins).of(metric));
  }

  private int best() {
    int best = 0;
    for (int i = 1; i < trials.size(); i++) {
      if (loss(trials.get(i).judged()) < loss(trials.get(best).judged())) {
        best = i;
      }
    }
    return best;
  }

  /**
   * Mean weights over random halves of the rows, each without about half of the candidates that
   * come near the best one (bagged selection, Caruana et al. 2004): neither a few odd rows nor one
   * candidate decides alone.
   */
  private double[] weights(int[] rows) {
    List<Integer> all = IntStream.range(0, trials.size()).boxed().toList();
    int bags = Math.min(MOST_BAGS, BAG_WORK / rows.length);
    if (bags < 2) {
      return weightsOn(rows, all);
    }
    List<Integer> near = near(rows);
    double[] mean = new double[trials.size()];
    SplittableRandom random = new SplittableRandom(seed);
    for (int bag = 0; bag < bags; bag++) {
      int[] half = Arrays.stream(rows).filter(row -> random.nextBoolean()).toArray();
      int one = near.get(random.nextInt(near.size()));
      List<Integer> some =
          all.stream().filter(i -> !near.contains(i) || i == one || random.nextBoolean()).toList();
      double[] found = weightsOn(half.length == 0 ? rows : half, some);
      for (int i = 0; i < mean.length; i++) {
        mean[i] += found[i] / bags;
      }
    }
    return GreedyBlend.pruned(mean);
  }

  /** Trials whose proper score on the rows is near the best one. */
  private List<Integer> near(int[] rows) {
    Metric proper = answers.classes() > 0 ? Metric.LOG_LOSS : Metric.RMSE;
    double[] losses =
        trials.stream()
            .mapToDouble(t -> new Scoring(answers, t.judged()).rows(rows).of(proper))
            .toArray();
    double most = NEAR * Arrays.stream(losses).min().orElseThrow();
    return IntStream.range(0, losses.length).filter(i -> losses[i] <= most).boxed().toList();
  }

  private double[] weightsOn(int[] rows, List<Integer> of) {
    List<double[]> margins = of.stream().map(i -> picked(trials.get(i), rows)).toList();
    double[] found = new GreedyBlend(answers.rows(rows), metric).weights(margins);
    double[] weights = new double[trials.size()];
    for (int i = 0; i < found.length; i++) {
      weights[of.get(i)] = found[i];
    }
    return weights;
  }

  private double[] picked(Trial trial, int[] rows) {
    int k = answers.outputs();
    double[] picked = new double[rows.length * k];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(trial.judged(), rows[i] * k, picked, i * k, k);
    }
    return picked;
  }

  private int[] parts() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] part = new int[answers.rows()];
    for (int i = 0; i < part.length; i++) {
      part[i] = random.nextInt(PARTS);
    }
    return part;
  }
}
