package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;

/**
 * A linear function per output. A missing feature counts as its mean.
 *
 * @param weights outputs x features
 * @param bias one per output
 * @param means mean of each feature over the training rows; contributions are measured from there
 */
public record Linear(double[][] weights, double[] bias, double[] means) implements MemberModel {
  public Linear {
    if (weights.length == 0 || weights.length != bias.length) {
      throw new IllegalArgumentException(weights.length + " outputs, " + bias.length + " biases");
    }
    Checks.requireFinite("bias", bias);
    Checks.requireFinite("mean", means);
    for (double[] row : weights) {
      if (row.length != means.length) {
        throw new IllegalArgumentException(row.length + " weights, " + means.length + " means");
      }
      Checks.requireFinite("weight", row);
    }
  }

  /** A model that answers the same margins for every row. */
  public static Linear constant(double[] margins, int features) {
    return new Linear(new double[margins.length][features], margins.clone(), new double[features]);
  }

  @Override
  public int outputs() {
    return bias.length;
  }

  @Override
  public int features() {
    return means.length;
  }

  @Override
  public void addMargins(FeatureMatrix x, int from, int to, double weight, double[] out) {
    Checks.requireWidth(this, x);
    int[][] used = used();
    for (int row = from; row < to; row++) {
      for (int o = 0; o < bias.length; o++) {
        double margin = margin(x.values(), row * x.width(), o, used[o]);
        out[(row - from) * bias.length + o] += weight * margin;
      }
    }
  }

  /** Features that have a weight, per output: where classes are many, most have none. */
  private int[][] used() {
    int[][] used = new int[bias.length][];
    int[] found = new int[means.length];
    for (int o = 0; o < bias.length; o++) {
      int count = 0;
      for (int f = 0; f < found.length; f++) {
        if (weights[o][f] != 0) {
          found[count++] = f;
        }
      }
      used[o] = Arrays.copyOf(found, count);
    }
    return used;
  }

  /** The margin of the average row. */
  double expected(int output) {
    double sum = bias[output];
    for (int f = 0; f < means.length; f++) {
      sum += weights[output][f] * means[f];
    }
    return sum;
  }

  void addEffects(FeatureMatrix x, double weight, int[] groups, Effects out) {
    int[][] used = used();
    for (int row = 0; row < x.rows(); row++) {
      for (int o = 0; o < bias.length; o++) {
        for (int f : used[o]) {
          float value = x.get(row, f);
          if (!Float.isNaN(value)) {
            out.add(row, o, groups[f], weight * weights[o][f] * (value - means[f]));
          }
        }
      }
    }
  }

  private double margin(float[] values, int offset, int output, int[] used) {
    double[] row = weights[output];
    double sum = bias[output];
    for (int f : used) {
      float value = values[offset + f];
      sum += row[f] * (Float.isNaN(value) ? means[f] : value);
    }
    return sum;
  }
}
