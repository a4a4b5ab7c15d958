package io.clickml.service.automl.blend;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * How bad the mean of some candidates is, without keeping anything for each question: a blend asks
 * thousands of times. Not thread-safe.
 */
final class BlendLoss {
  private static final double ROUNDING = 1e6;

  /** The AUC counts rows in so many bins of their margins; those of one bin are tied. */
  private static final int BINS = 4_096;

  private static final double DEVIATIONS = 5;

  private final Answers answers;
  private final Huber robust;
  private final double[] mean;
  private final double[] yes = new double[BINS];
  private final double[] no = new double[BINS];

  BlendLoss(Answers answers, List<double[]> margins) {
    this.answers = answers;
    this.robust = robust(answers, margins);
    this.mean = new double[margins.get(0).length];
  }

  /** Around the candidate of the least usual errors; null for classes. */
  private static Huber robust(Answers answers, List<double[]> margins) {
    if (answers.classes() > 0) {
      return null;
    }
    return margins.stream()
        .map(of -> Huber.around(answers, of))
        .min(Comparator.comparingDouble(Huber::knee))
        .orElseThrow();
  }

  /** The loss of {@code (sum + more) / size}. */
  double of(Metric judge, double[] sum, double[] more, int size) {
    for (int i = 0; i < mean.length; i++) {
      mean[i] = (sum[i] + more[i]) / size;
    }
    if (robust != null && judge != Metric.MAE) {
      return robust.mean(answers, mean);
    }
    double loss =
        judge == Metric.AUC && answers.task() == Task.BINARY
            ? judge.loss(auc())
            : judge.loss(new Scoring(answers, mean).of(judge));
    return answers.classes() > 0 ? Math.round(loss * ROUNDING) / ROUNDING : loss;
  }

  private double auc() {
    double sum = 0;
    double squares = 0;
    for (double margin : mean) {
      sum += margin;
      squares += margin * margin;
    }
    double middle = sum / mean.length;
    double spread = Math.sqrt(Math.max(squares / mean.length - middle * middle, 1e-300));
    double low = middle - DEVIATIONS * spread;
    double scale = BINS / (2 * DEVIATIONS * spread);
    Arrays.fill(yes, 0);
    Arrays.fill(no, 0);
    for (int row = 0; row < mean.length; row++) {
      int bin = (int) Math.max(0, Math.min(BINS - 1.0, (mean[row] - low) * scale));
      if (answers.y()[row] > 0) {
        yes[bin]++;
      } else {
        no[bin]++;
      }
    }
    return won();
  }

  private double won() {
    double won = 0;
    double below = 0;
    double all = 0;
    for (int bin = 0; bin < BINS; bin++) {
      won += yes[bin] * (below + no[bin] / 2);
      below += no[bin];
      all += yes[bin];
    }
    return all == 0 || below == 0 ? 0.5 : won / (all * below);
  }
}
