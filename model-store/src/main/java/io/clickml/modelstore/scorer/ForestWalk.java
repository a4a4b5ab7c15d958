package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;

/**
 * Walks blocks of rows through a forest: trees outside, rows inside, so that a tree and the block
 * stay in the cache. Floats are compared as ints of the same order, twice per feature (missing as
 * the smallest, missing as the largest), which leaves the step without a branch: the next node is
 * the left child plus the sign of a subtraction, and a leaf is its own left child.
 */
final class ForestWalk {
  private static final int BLOCK_INTS = 24 * 1024;
  private static final int MAX_BLOCK = 256;
  private static final int MIN_BLOCK = 16;
  private static final int LANES = 4;

  private final ForestArrays forest;
  private final int[] depths;
  // Features the trees really look at; the block holds two ints for each.
  private final int[] used;
  // Per node: place of its value in a block row, threshold minus one, left child (absolute).
  private final int[] slot;
  private final int[] bound;
  private final int[] next;
  private final boolean[] categorical;

  ForestWalk(ForestArrays forest, int[] depths) {
    this.forest = forest;
    this.depths = depths;
    int nodes = forest.split().length;
    this.slot = new int[nodes];
    this.bound = new int[nodes];
    this.next = new int[nodes];
    this.categorical = new boolean[forest.trees()];
    this.used = usedFeatures();
    for (int tree = 0; tree < forest.trees(); tree++) {
      compile(tree);
    }
  }

  private int[] usedFeatures() {
    boolean[] seen = new boolean[forest.features()];
    for (int node = 0; node < slot.length; node++) {
      if (!forest.leaf(node)) {
        seen[forest.feature(node)] = true;
      }
    }
    int[] features = new int[forest.features()];
    int count = 0;
    for (int feature = 0; feature < seen.length; feature++) {
      if (seen[feature]) {
        features[count++] = feature;
      }
    }
    return Arrays.copyOf(features, count);
  }

  private void compile(int tree) {
    int start = forest.treeStarts()[tree];
    for (int node = start; node < forest.treeStarts()[tree + 1]; node++) {
      if (forest.leaf(node)) {
        next[node] = node;
        bound[node] = Integer.MAX_VALUE;
        continue;
      }
      next[node] = start + forest.left()[node];
      boolean right = (forest.split()[node] & ForestArrays.DEFAULT_LEFT) == 0;
      slot[node] = 2 * Arrays.binarySearch(used, forest.feature(node)) + (right ? 1 : 0);
      categorical[tree] |= forest.categorical(node);
      bound[node] = forest.categorical(node) ? 0 : order(forest.value(node)) - 1;
    }
  }

  /** An int that orders as the float does; NaN is not asked for. */
  private static int order(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f); // + 0.0f: minus zero equals zero
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  void addMargins(FeatureMatrix x, int from, int to, double weight, double[] out) {
    int stride = 2 * used.length;
    int size = Math.max(MIN_BLOCK, Math.min(MAX_BLOCK, BLOCK_INTS / Math.max(1, stride)));
    int[] block = new int[size * stride + 1];
    float[] sums = new float[size * forest.outputs()];
    for (int row = from; row < to; row += size) {
      int rows = Math.min(size, to - row);
      load(x, row, rows, block);
      for (int i = 0; i < rows; i++) {
        System.arraycopy(forest.baseMargins(), 0, sums, i * forest.outputs(), forest.outputs());
      }
      walkTrees(x, row, rows, block, sums);
      int at = (row - from) * forest.outputs();
      for (int i = 0; i < rows * forest.outputs(); i++) {
        out[at + i] += weight * sums[i];
      }
    }
  }

  private void load(FeatureMatrix x, int from, int rows, int[] block) {
    int at = 0;
    for (int row = from; row < from + rows; row++) {
      for (int feature : used) {
        float value = x.get(row, feature);
        boolean missing = Float.isNaN(value);
        block[at++] = missing ? Integer.MIN_VALUE : order(value);
        block[at++] = missing ? Integer.MAX_VALUE : order(value);
      }
    }
  }

  private void walkTrees(FeatureMatrix x, int from, int rows, int[] block, float[] sums) {
    for (int tree = 0; tree < forest.trees(); tree++) {
      if (categorical[tree]) {
        walkCategorical(tree, x, from, rows, sums);
      } else {
        walkNumeric(tree, rows, block, sums);
      }
    }
  }

  private void walkNumeric(int tree, int rows, int[] block, float[] sums) {
    int outputs = forest.outputs();
    int output = forest.treeOutputs()[tree];
    int root = forest.treeStarts()[tree];
    int stride = 2 * used.length;
    int row = 0;
    for (; row + LANES <= rows; row += LANES) {
      walkLanes(root, depths[tree], block, row * stride, sums, row * outputs + output);
    }
    for (; row < rows; row++) {
      int node = root;
      for (int d = depths[tree]; d > 0; d--) {
        node = step(node, block, row * stride);
      }
      sums[row * outputs + output] += forest.value(node);
    }
  }

  /** Four rows side by side, so that one row's memory wait is another's work. */
  private void walkLanes(int root, int depth, int[] block, int at, float[] sums, int to) {
    int stride = 2 * used.length;
    int a = root;
    int b = root;
    int c = root;
    int e = root;
    for (int d = depth; d > 0; d--) {
      a = step(a, block, at);
      b = step(b, block, at + stride);
      c = step(c, block, at + 2 * stride);
      e = step(e, block, at + 3 * stride);
    }
    int outputs = forest.outputs();
    sums[to] += forest.value(a);
    sums[to + outputs] += forest.value(b);
    sums[to + 2 * outputs] += forest.value(c);
    sums[to + 3 * outputs] += forest.value(e);
  }

  private int step(int node, int[] block, int at) {
    return next[node] + (int) (((long) bound[node] - block[at + slot[node]]) >>> 63);
  }

  private void walkCategorical(int tree, FeatureMatrix x, int from, int rows, float[] sums) {
    int root = forest.treeStarts()[tree];
    int[] left = forest.left();
    for (int row = 0; row < rows; row++) {
      int node = root;
      while (!forest.leaf(node)) {
        boolean goesLeft = forest.goesLeft(node, x.get(from + row, forest.feature(node)));
        node = root + left[node] + (goesLeft ? 0 : 1);
      }
      sums[row * forest.outputs() + forest.treeOutputs()[tree]] += forest.value(node);
    }
  }
}
