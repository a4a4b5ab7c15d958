package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

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
  private final Map<Integer, GaussLegendre> rules = new HashMap<>();
  private final int lanes;

  TreeShap(ForestArrays forest) {
    this.forest = forest;
    this.paths = ShapPaths.of(forest);
    int most = 1;
    for (int tree = 0; tree < forest.trees(); tree++) {
      int points = paths.points()[tree];
      rules.computeIfAbsent(points, GaussLegendre::of);
      most = Math.max(most, points * (forest.treeStarts()[tree + 1] - forest.treeStarts()[tree]));
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
      points = rules.get(paths.points()[tree]).points();
      weights = rules.get(paths.points()[tree]).weights();
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
      for (int node = 1; node < nodes; node++) {
        follow(from, count, node);
        down(node);
      }
      for (int node = nodes - 1; node > 0; node--) {
        up(node);
        // Siblings share their feature: the right one, met first, leaves its effect for the left.
        int parent = paths.parent()[start + node];
        if (forest.left()[start + parent] == node) {
          out.add(to, count, output, groups[forest.feature(start + parent)], effect);
          Arrays.fill(effect, 0);
        }
      }
    }

    private void follow(int from, int count, int node) {
      int parent = paths.parent()[start + node];
      int feature = forest.feature(start + parent);
      boolean left = forest.left()[start + parent] == node;
      double[] above = on[paths.above()[start + node]];
      double[] own = on[node];
      for (int row = 0; row < count; row++) {
        boolean here = forest.goesLeft(start + parent, x.get(from + row, feature)) == left;
        own[row] = here ? above[row] : 0;
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

    private void up(int node) {
      double z = paths.share()[start + node];
      double zAbove = paths.share()[start + paths.above()[start + node]];
      int parent = paths.parent()[start + node];
      boolean first = forest.left()[start + parent] != node; // right siblings come first here
      for (int k = 0; k < points.length; k++) {
        double mine = 1 / (points[k] + (1 - points[k]) * z);
        double theirs = 1 / (points[k] + (1 - points[k]) * zAbove);
        double[] own = sums[node * points.length + k];
        Lanes.addDifference(effect, own, on[node], mine, on[paths.above()[start + node]], theirs);
        double[] to = sums[parent * points.length + k];
        if (first) {
          System.arraycopy(own, 0, to, 0, rows);
        } else {
          Lanes.add(to, own);
        }
      }
    }
  }
}
