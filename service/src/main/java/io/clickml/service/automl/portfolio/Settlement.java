package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.BaggedBlend;
import io.clickml.service.automl.blend.GreedyBlend;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Split;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/** Finds the final weights, and how good blends are whose weights were found without the rows. */
final class Settlement {
  static final int PARTS = 5;

  private final Answers answers;
  private final Metric metric;
  private final long seed;

  Settlement(Answers judged, Metric metric, long seed) {
    this.answers = judged;
    this.metric = metric;
    this.seed = seed;
  }

  /**
   * What was found.
   *
   * @param weights one per candidate, sum 1
   * @param nested margins of the judged rows
   */
  record Found(double[] weights, double[] nested) {}

  /**
   * The weights.
   *
   * @param margins per candidate, of the judged rows
   * @param best the best candidate alone; it takes over when blending does not help
   * @param work rows that each search for weights may look at, all its draws together
   */
  Found of(List<double[]> margins, int best, int work, Crew crew) {
    BaggedBlend blend = new BaggedBlend(answers, metric, seed);
    int[] part = Draw.parts(answers.units(), PARTS, seed);
    int[] all = Split.all(answers.rows()).train();
    List<Callable<double[]>> searches = new ArrayList<>();
    searches.add(() -> blend.weights(margins, Draw.some(all, work / 2, seed), work));
    for (int p = 0; p < PARTS; p++) {
      int[] others = Draw.some(Folds.pick(all, part, p, false), work / 2, seed);
      searches.add(() -> blend.weights(margins, others, work));
    }
    List<double[]> found = crew.all(searches);
    double[] nested = nested(margins, found.subList(1, found.size()), part);
    double[] alone = margins.get(best);
    if (clearlyBetter(alone, nested)) {
      double[] one = new double[margins.size()];
      one[best] = 1;
      return new Found(one, alone.clone());
    }
    return new Found(found.get(0), nested);
  }

  private double[] nested(List<double[]> margins, List<double[]> found, int[] part) {
    double[] nested = new double[margins.get(0).length];
    int k = answers.outputs();
    for (int p = 0; p < PARTS; p++) {
      double[] mixed = GreedyBlend.mix(margins, found.get(p));
      for (int row = 0; row < part.length; row++) {
        if (part[row] == p) {
          System.arraycopy(mixed, row * k, nested, row * k, k);
        }
      }
    }
    return nested;
  }

  /** Beyond the luck of the rows: by a standard error of the differences row by row. */
  private boolean clearlyBetter(double[] one, double[] other) {
    Metric proper = answers.proper();
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
    return sum / rows > Math.sqrt(variance / rows)
        && metric.loss(first.of(metric)) < metric.loss(second.of(metric));
  }
}
