package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;

/**
 * Exact Shapley values of a forest, path-dependent (Lundberg, Erion, Lee 2018: a feature left out
 * goes both ways, in the shares of the training rows).
 *
 * <p>For one leaf the game is a product: feature i brings {@code o} (1 when the row keeps to the
 * leaf's path at i, else 0) when present and {@code z} (the share of training rows that keep to it)
 * when absent, so its value is {@code leaf (o_i - z_i) * integral over t in 0..1 of the product
 * over the other features of (t o + (1 - t) z)}: the Shapley weights are such integrals (Owen
 * 1972). The integrand is a polynomial, so a few Gauss-Legendre points are exact, and the products
 * are shared on the way down a tree and their sums on the way up (as in Linear TreeSHAP, Yu et al.
 * 2022). Rows go in blocks, so that the inner loops are plain vector arithmetic.
 */
final class TreeShap {
  private static final int MOST_ROWS = 64;
  private static final int LEAST_ROWS = 4;
  private static final int BLOCK_DOUBLES = 1024 * 1024;

  private final ForestArrays forest;
  private final ShapPaths paths;
  private final int lanes;

  TreeShap(ForestArrays forest) {
    this.forest = forest;
    this.paths = ShapPaths.of(forest);
    int most = 1;
    for (int tree = 0; tree < forest.trees(); tree++) {
      int nodes = forest.treeStarts()[tree + 1] - forest.treeStarts()[tree];
      most = Math.max(most, nodes * paths.rules()[tree].points().length);
    }
    this.lanes = Math.max(LEAST_ROWS, Math.min(MOST_ROWS, BLOCK_DOUBLES / most));
  }

  /** The margin of a row of which nothing is known. */
  double expected(int output) {
    double sum = forest.baseMargins()[output];
    for (int tree = 0; tree < forest.trees(); tree++) {
      if (forest.treeOutputs()[tree] == output) {
        sum += paths.expected()[tree];
      }
    }
    return sum;
  }

  /**
   * Adds {@code weight} times the effects of features, credited to their groups.
   *
   * @param groups group of each feature
   * @param out row {@code from} first
   */
  void add(FeatureMatrix x, int from, int to, double weight, int[] groups, Effects out) {
    Run run = new Run(x, Math.min(lanes, to - from), groups, weight, out);
    for (int tree = 0; tree < forest.trees(); tree++) {
      run.open(tree);
      for (int row = from; row < to; row += run.rows) {
        run.add(row, Math.min(run.rows, to - row), row - from);
      }
    }
  }

  /** Tree after tree for a block of rows; arrays are node-major, rows side by side. */
  private final class Run {
    private final FeatureMatrix x;
    private final int[] groups;
    private final double weight;
    private final Effects out;
    private final int rows;
    private final double[] effect;
    // 1 where the row keeps to the path at the node's edge (and at all edges of its feature above).
    private double[][] on = new double[0][];
    // Per node, point and row: on the way down the product so far, on the way up the leaves' sum.
    private double[][] sums = new double[0][];
    private final double[] factors = new double[3];
    private int start;
    private int nodes;
    private int output;
    private double[] points;
    private double[] weights;

    Run(FeatureMatrix x, int rows, int[] groups, double weight, Effects out) {
      this.x = x;
      this.rows = rows;
      this.effect = new double[rows];
      this.groups = groups;
      this.weight = weight;
      this.out = out;
    }

    void open(int tree) {
      start = forest.treeStarts()[tree];
      nodes = forest.treeStarts()[tree + 1] - start;
      output = forest.treeOutputs()[tree];
      points = paths.rules()[tree].points();
      weights = paths.rules()[tree].weights();
      on = enough(on, nodes);
      sums = enough(sums, nodes * points.length);
      Arrays.fill(on[0], 1);
    }

    private double[][] enough(double[][] arrays, int count) {
      int had = arrays.length;
      if (had >= count) {
        return arrays;
      }
      double[][] more = Arrays.copyOf(arrays, count);
      for (int i = had; i < count; i++) {
        more[i] = new double[rows];
      }
      return more;
    }

    void add(int from, int count, int to) {
      for (int k = 0; k < points.length; k++) {
        // One factor 1 / (1 - t) of every effect is taken out of the loops.
        Arrays.fill(sums[k], weight * weights[k] / (1 - points[k]));
      }
      // Siblings lie side by side, the left one at an odd place.
      for (int left = 1; left < nodes; left += 2) {
        follow(from, count, left);
        down(left);
        down(left + 1);
      }
      for (int left = nodes - 2; left > 0; left -= 2) {
        Arrays.fill(effect, 0);
        up(left);
        int feature = forest.feature(start + paths.parent()[start + left]);
        out.add(to, count, output, groups[feature], effect);
      }
    }

    private void follow(int from, int count, int left) {
      int parent = start + paths.parent()[start + left];
      double[] above = on[paths.above()[start + left]];
      double[] stays = on[left];
      int width = x.width();
      int at = from * width + forest.feature(parent);
      if (forest.categorical(parent)) {
        for (int row = 0; row < count; row++, at += width) {
          stays[row] = forest.goesLeft(parent, x.values()[at]) ? above[row] : 0;
        }
      } else {
        numeric(forest.value(parent), forest.goesLeft(parent, Float.NaN), at, count, above, stays);
      }
      Lanes.subtract(on[left + 1], above, stays);
    }

    private void numeric(
        float threshold,
        boolean missingLeft,
        int first,
        int count,
        double[] above,
        double[] stays) {
      float[] values = x.values();
      int at = first;
      for (int row = 0; row < count; row++, at += x.width()) {
        boolean left = missingLeft ? !(values[at] >= threshold) : values[at] < threshold;
        stays[row] = left ? above[row] : 0;
      }
    }

    /**
     * Multiplies the parent's product by this edge's factor over that of the same feature above.
     */
    private void down(int node) {
      double z = paths.share()[start + node];
      double zAbove = paths.share()[start + paths.above()[start + node]];
      double leaf = forest.leaf(start + node) ? forest.value(start + node) : 1;
      for (int k = 0; k < points.length; k++) {
        double t = points[k];
        double under = t + (1 - t) * zAbove;
        factors[0] = leaf * paths.local()[start + node];
        factors[1] = leaf * (1 - t) * z / under - factors[0];
        factors[2] = leaf * t / under;
        Lanes.multiply(
            sums[node * points.length + k],
            sums[paths.parent()[start + node] * points.length + k],
            on[paths.above()[start + node]],
            on[node],
            factors);
      }
    }

    private void up(int left) {
      double[] above = on[paths.above()[start + left]];
      double zAbove = paths.share()[start + paths.above()[start + left]];
      int parent = paths.parent()[start + left] * points.length;
      for (int k = 0; k < points.length; k++) {
        double t = points[k];
        double theirs = 1 / (t + (1 - t) * zAbove);
        double[] one = sums[left * points.length + k];
        double[] other = sums[(left + 1) * points.length + k];
        double mine = 1 / (t + (1 - t) * paths.share()[start + left]);
        Lanes.addDifference(effect, one, on[left], mine, above, theirs);
        double its = 1 / (t + (1 - t) * paths.share()[start + left + 1]);
        Lanes.addDifference(effect, other, on[left + 1], its, above, theirs);
        Lanes.add(sums[parent + k], one, other);
      }
    }
  }
}
