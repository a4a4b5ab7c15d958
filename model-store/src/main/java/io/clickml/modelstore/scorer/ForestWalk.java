package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;

/**
 * Walks blocks of rows through a forest: trees outside, rows inside, so that a tree and the block
 * stay in the cache, and four rows side by side, so that one row's wait is another's work.
 */
final class ForestWalk {
  private static final int BLOCK_INTS = 24 * 1024;
  private static final int MAX_BLOCK = 256;
  private static final int MIN_BLOCK = 16;
  private static final int LANES = 4;
  // Most rows leave a deeper tree long before its deepest leaf: they are walked one by one.
  static final int DEEPEST_IN_STEP = 12;

  private final ForestArrays forest;
  private final ForestCode code;
  private final int[] depths;

  ForestWalk(ForestArrays forest, ForestCode code, int[] depths) {
    this.forest = forest;
    this.depths = depths;
    this.code = code;
  }

  void addMargins(FeatureMatrix x, int from, int to, double weight, double[] out) {
    int outputs = forest.outputs();
    int fit = Math.min(MAX_BLOCK, BLOCK_INTS / Math.max(1, code.stride()));
    int size = Math.max(MIN_BLOCK, fit);
    // One int more: a forest of leaves alone still looks at place 0.
    int[] block = new int[size * code.stride() + 1];
    float[] sums = new float[size * outputs];
    for (int first = from; first < to; first += size) {
      int rows = Math.min(size, to - first);
      for (int row = 0; row < rows; row++) {
        code.load(x.values(), (first + row) * x.width(), block, row * code.stride());
        System.arraycopy(forest.baseMargins(), 0, sums, row * outputs, outputs);
      }
      walk(rows, block, sums);
      int at = (first - from) * outputs;
      for (int i = 0; i < rows * outputs; i++) {
        out[at + i] += weight * sums[i];
      }
    }
  }

  private void walk(int rows, int[] block, float[] sums) {
    for (int tree = 0; tree < forest.trees(); tree++) {
      int whole = depths[tree] > DEEPEST_IN_STEP ? 0 : rows - rows % LANES;
      if (code.categorical(tree)) {
        walkAny(tree, whole, block, sums);
      } else {
        walkNumeric(tree, whole, block, sums);
      }
      for (int row = whole; row < rows; row++) {
        walkOne(tree, row, block, sums);
      }
    }
  }

  private void walkNumeric(int tree, int rows, int[] block, float[] sums) {
    int root = forest.treeStarts()[tree];
    int stride = code.stride();
    for (int row = 0; row < rows; row += LANES) {
      int at = row * stride;
      int a = root;
      int b = root;
      int c = root;
      int e = root;
      for (int d = depths[tree]; d > 0; d--) {
        a = code.numericStep(a, block, at);
        b = code.numericStep(b, block, at + stride);
        c = code.numericStep(c, block, at + 2 * stride);
        e = code.numericStep(e, block, at + 3 * stride);
      }
      add(tree, row, a, b, sums);
      add(tree, row + 2, c, e, sums);
    }
  }

  private void walkAny(int tree, int rows, int[] block, float[] sums) {
    int root = forest.treeStarts()[tree];
    int stride = code.stride();
    for (int row = 0; row < rows; row += LANES) {
      int at = row * stride;
      int a = root;
      int b = root;
      int c = root;
      int e = root;
      for (int d = depths[tree]; d > 0; d--) {
        a = code.step(a, block, at);
        b = code.step(b, block, at + stride);
        c = code.step(c, block, at + 2 * stride);
        e = code.step(e, block, at + 3 * stride);
      }
      add(tree, row, a, b, sums);
      add(tree, row + 2, c, e, sums);
    }
  }

  private void walkOne(int tree, int row, int[] block, float[] sums) {
    int node = code.leaf(forest.treeStarts()[tree], block, row * code.stride());
    sums[row * forest.outputs() + forest.treeOutputs()[tree]] += forest.value(node);
  }

  private void add(int tree, int row, int leaf, int nextLeaf, float[] sums) {
    int at = row * forest.outputs() + forest.treeOutputs()[tree];
    sums[at] += forest.value(leaf);
    sums[at + forest.outputs()] += forest.value(nextLeaf);
  }
}
