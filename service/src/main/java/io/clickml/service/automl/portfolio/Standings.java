package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.GreedyBlend;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Split;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What was tried so far and the best blend of it. Weights are found on at most 10,000 of the judged
 * rows, drawn once.
 */
public final class Standings {
  private static final int MOST_ROWS = 10_000;
  private static final int PARTS = 5;

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
    this.sample = sample(judged.rows(), seed);
  }

  /** Takes a trial in and finds the weights again. */
  public void add(Trial trial) {
    trials.add(trial);
    weights = weights(sample);
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
      double[] found = weights(thin(Folds.pick(all, part, p, false)));
      double[] mixed = GreedyBlend.mix(trials.stream().map(Trial::judged).toList(), found);
      for (int row : Folds.pick(all, part, p, true)) {
        System.arraycopy(mixed, row * k, nested, row * k, k);
      }
    }
    int single = best();
    double[] alone = trials.get(single).judged();
    if (loss(alone) < loss(nested)) {
      Arrays.fill(weights, 0);
      weights[single] = 1;
      return alone.clone();
    }
    return nested;
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

  private double[] weights(int[] rows) {
    int k = answers.outputs();
    List<double[]> margins = new ArrayList<>();
    for (Trial trial : trials) {
      double[] picked = new double[rows.length * k];
      for (int i = 0; i < rows.length; i++) {
        System.arraycopy(trial.judged(), rows[i] * k, picked, i * k, k);
      }
      margins.add(picked);
    }
    return new GreedyBlend(answers.rows(rows), metric).weights(margins);
  }

  private int[] thin(int[] rows) {
    return rows.length <= MOST_ROWS ? rows : Arrays.copyOf(rows, MOST_ROWS);
  }

  private int[] parts() {
    SplittableRandom random = new SplittableRandom(seed);
    int[] part = new int[answers.rows()];
    for (int i = 0; i < part.length; i++) {
      part[i] = random.nextInt(PARTS);
    }
    return part;
  }

  private static int[] sample(int rows, long seed) {
    int[] all = Split.all(rows).train();
    if (rows <= MOST_ROWS) {
      return all;
    }
    SplittableRandom random = new SplittableRandom(seed);
    for (int i = 0; i < MOST_ROWS; i++) {
      int other = i + random.nextInt(rows - i);
      int swap = all[i];
      all[i] = all[other];
      all[other] = swap;
    }
    return Arrays.copyOf(all, MOST_ROWS);
  }
}
