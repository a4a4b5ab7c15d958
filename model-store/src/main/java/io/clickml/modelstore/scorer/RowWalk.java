package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;

/**
 * Walks one row through a forest, four trees side by side, so that one tree's wait is another's
 * work. Sums are kept in float, tree by tree, as the walk of blocks does.
 */
final class RowWalk {
  private static final int LANES = 4;

  private final ForestArrays forest;
  private final ForestCode code;
  // Per group of trees the steps of its deepest; 0 when they are better walked one by one.
  private final int[] steps;
  private final boolean[] categorical;

  RowWalk(ForestArrays forest, ForestCode code, int[] depths) {
    this.forest = forest;
    this.code = code;
    this.steps = new int[forest.trees() / LANES];
    this.categorical = new boolean[steps.length];
    for (int group = 0; group < steps.length; group++) {
      for (int tree = group * LANES; tree < (group + 1) * LANES; tree++) {
        steps[group] = Math.max(steps[group], depths[tree]);
        categorical[group] |= code.categorical(tree);
      }
      if (steps[group] > ForestWalk.DEEPEST_IN_STEP) {
        steps[group] = 0;
      }
    }
  }

  /** Adds {@code weight} times the margins of a row, from {@code at} on. */
  void addMargins(FeatureMatrix x, int row, double weight, double[] out, int at) {
    // One int more: a forest of leaves alone still looks at place 0.
    int[] cells = new int[code.stride() + 1];
    code.load(x.values(), row * x.width(), cells, 0);
    float[] sums = forest.baseMargins().clone();
    for (int group = 0; group < steps.length; group++) {
      if (steps[group] == 0) {
        oneByOne(group * LANES, (group + 1) * LANES, cells, sums);
      } else if (categorical[group]) {
        any(group, cells, sums);
      } else {
        numeric(group, cells, sums);
      }
    }
    oneByOne(steps.length * LANES, forest.trees(), cells, sums);
    for (int output = 0; output < sums.length; output++) {
      out[at + output] += weight * sums[output];
    }
  }

  private void numeric(int group, int[] cells, float[] sums) {
    int tree = group * LANES;
    int[] starts = forest.treeStarts();
    int a = starts[tree];
    int b = starts[tree + 1];
    int c = starts[tree + 2];
    int e = starts[tree + 3];
    for (int step = steps[group]; step > 0; step--) {
      a = code.numericStep(a, cells, 0);
      b = code.numericStep(b, cells, 0);
      c = code.numericStep(c, cells, 0);
      e = code.numericStep(e, cells, 0);
    }
    add(tree, a, b, sums);
    add(tree + 2, c, e, sums);
  }

  private void any(int group, int[] cells, float[] sums) {
    int tree = group * LANES;
    int[] starts = forest.treeStarts();
    int a = starts[tree];
    int b = starts[tree + 1];
    int c = starts[tree + 2];
    int e = starts[tree + 3];
    for (int step = steps[group]; step > 0; step--) {
      a = code.step(a, cells, 0);
      b = code.step(b, cells, 0);
      c = code.step(c, cells, 0);
      e = code.step(e, cells, 0);
    }
    add(tree, a, b, sums);
    add(tree + 2, c, e, sums);
  }

  private void add(int tree, int leaf, int nextLeaf, float[] sums) {
    sums[forest.treeOutputs()[tree]] += forest.value(leaf);
    sums[forest.treeOutputs()[tree + 1]] += forest.value(nextLeaf);
  }

  private void oneByOne(int from, int to, int[] cells, float[] sums) {
    for (int tree = from; tree < to; tree++) {
      sums[forest.treeOutputs()[tree]] +=
          forest.value(code.leaf(forest.treeStarts()[tree], cells, 0));
    }
  }
}
