package io.clickml.modelstore.bundle;

import io.clickml.modelstore.schema.Domain;
import java.util.Arrays;

/**
 * How a model's answers were spread over rows it had not learned from; drift is measured from here.
 *
 * @param quantiles of the value, or of the chance of the last class, at {@link
 *     Domain#LEVELS_OF_QUANTILES}; empty when there were no rows
 * @param means mean chance per class, or the mean value
 */
public record Baseline(double[] quantiles, double[] means) {

  /**
   * @param scores rows x width, as {@link io.clickml.modelstore.scorer.Scorer#scores} gives them
   * @param width classes, or 1 for numbers
   */
  public static Baseline of(double[] scores, int width) {
    int rows = scores.length / width;
    double[] means = new double[width];
    double[] last = new double[rows];
    for (int row = 0; row < rows; row++) {
      last[row] = scores[(row + 1) * width - 1];
      for (int i = 0; i < width; i++) {
        means[i] += scores[row * width + i] / rows;
      }
    }
    Arrays.sort(last);
    double[] quantiles =
        Domain.LEVELS_OF_QUANTILES.stream()
            .limit(rows == 0 ? 0 : Long.MAX_VALUE)
            .mapToDouble(share -> last[(int) Math.round(share * (rows - 1))])
            .toArray();
    return new Baseline(quantiles, means);
  }
}
