package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.BaggedBlend;
import io.clickml.service.automl.blend.GreedyBlend;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * What was tried so far and the best blend of it. While the search goes on, weights are found
 * quickly, on few rows; {@link #settle} finds the final ones.
 */
public final class Standings {
  private static final int QUICK_ROWS = 4_000;
  private static final int MOST_WORK = 20_000;
  private static final int LEAST_WORK = 2_000;

  private final Answers answers;
  private final Metric metric;
  private final long seed;
  private final BaggedBlend blend;
  private final int[] few;
  private final List<Trial> trials = new ArrayList<>();
  private final List<Double> scores = new ArrayList<>();
  private double[] weights = {};
  private double perRow;

  public Standings(Answers judged, Metric metric, long seed) {
    this.answers = judged;
    this.metric = metric;
    this.seed = seed;
    this.blend = new BaggedBlend(judged, metric, seed);
    this.few = Draw.some(judged.rows(), Math.max(1, QUICK_ROWS / judged.outputs()), seed);
  }

  /** Takes a trial in and finds weights again. */
  public void add(Trial trial, TrainingClock clock) {
    trials.add(trial);
    scores.add(new Scoring(answers, trial.judged()).of(metric));
    double start = clock.elapsed();
    weights = blend.quickly(margins(), few);
    perRow = (clock.elapsed() - start) / few.length;
  }

  /** The work that {@link #settle} can do in the given seconds: all of it, or less. */
  public int affordable(double seconds, int threads) {
    int most = Math.max(LEAST_WORK, MOST_WORK / answers.outputs());
    double searches = Math.ceil((1.0 + Settlement.PARTS) / threads);
    for (int work = most; work > LEAST_WORK; work /= 2) {
      // Each draw takes half of the rows.
      if (searches * perRow * work / 2 <= seconds) {
        return work;
      }
    }
    return LEAST_WORK;
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

  /** How many boosters were tried. */
  int boosters() {
    return (int) trials.stream().filter(t -> t.candidate().learner().repeats()).count();
  }

  /** Seconds that a booster took with so many threads, in the mean; 0 without one. */
  double boosterSeconds(int threads) {
    return trials.stream()
        .filter(trial -> trial.candidate().learner().repeats())
        .mapToDouble(trial -> trial.wallSeconds(threads))
        .average()
        .orElse(0);
  }

  /** Seconds that {@link #settle} takes with all of its work, about. */
  double settleSeconds(int threads) {
    double searches = Math.ceil((1.0 + Settlement.PARTS) / threads);
    return searches * perRow * Math.max(LEAST_WORK, MOST_WORK / answers.outputs()) / 2;
  }

  /** The trial with the best score. */
  Trial best() {
    return trials.get(place());
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
    return GreedyBlend.mix(margins(), weights);
  }

  /** The blend's margins of the locked rows. */
  public double[] locked() {
    return GreedyBlend.mix(trials.stream().map(Trial::locked).toList(), weights);
  }

  /** The metric of one trial on the judged rows. */
  public double score(Trial trial) {
    return scores.get(trials.indexOf(trial));
  }

  /** The same turned so that less is better. */
  double loss(Trial trial) {
    return metric.loss(score(trial));
  }

  /**
   * Finds the final weights, and the margins of the judged rows by blends whose weights were found
   * without them: an honest view of blending (5 parts). When blending does not help so, the best
   * single candidate takes over.
   *
   * @param work rows that each search for weights may look at, all its draws together
   */
  public double[] settle(int work, Crew crew) {
    if (trials.size() == 1) {
      return trials.get(0).judged().clone();
    }
    Settlement settlement = new Settlement(answers, metric, seed);
    Settlement.Found found = settlement.of(margins(), place(), work, crew);
    weights = found.weights();
    return found.nested();
  }

  private List<double[]> margins() {
    return trials.stream().map(Trial::judged).toList();
  }

  private int place() {
    int best = 0;
    for (int i = 1; i < trials.size(); i++) {
      best = metric.loss(scores.get(i)) < metric.loss(scores.get(best)) ? i : best;
    }
    return best;
  }
}
