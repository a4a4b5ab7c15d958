package io.clickml.modelstore.scorer;

/** Holds a forest's numbers against every rule that walking them relies on. */
final class ForestCheck {
  private static final int MAX_DEPTH = 1_000;
  private static final int MAX_FEATURES = 1 << 24;

  private final ForestArrays forest;
  private final int[] depths;

  private ForestCheck(ForestArrays forest) {
    this.forest = forest;
    this.depths = new int[forest.trees()];
  }

  /**
   * @return the depth of each tree: edges on the longest way from root to leaf
   * @throws IllegalArgumentException when a rule is broken
   */
  static int[] depths(ForestArrays forest) {
    ForestCheck check = new ForestCheck(forest);
    check.lengths();
    for (int tree = 0; tree < forest.trees(); tree++) {
      check.tree(tree);
    }
    return check.depths;
  }

  private void lengths() {
    int nodes = forest.split().length;
    require(forest.features() >= 0 && forest.features() <= MAX_FEATURES, "number of features");
    require(forest.baseMargins().length > 0, "no outputs");
    for (float base : forest.baseMargins()) {
      require(Float.isFinite(base), "base margin not finite");
    }
    require(
        forest.left().length == nodes
            && forest.payload().length == nodes
            && forest.cover().length == nodes,
        "node arrays of unequal length");
    int[] starts = forest.treeStarts();
    require(starts.length == forest.trees() + 1, "tree starts do not fit the trees");
    require(starts[0] == 0 && starts[starts.length - 1] == nodes, "tree starts miss the nodes");
  }

  private void tree(int tree) {
    int start = forest.treeStarts()[tree];
    int size = forest.treeStarts()[tree + 1] - start;
    require(size > 0 && size % 2 == 1, "tree of impossible size");
    // Starts may overflow on the way; the sum was checked at both ends, so look here again.
    require(start >= 0 && start + size <= forest.split().length, "tree outside the nodes");
    int output = forest.treeOutputs()[tree];
    require(output >= 0 && output < forest.outputs(), "tree for an unknown output");
    int[] depth = new int[size];
    for (int node = 0; node < size; node++) {
      require(node == 0 || depth[node] > 0, "node without parent");
      node(start, node, depth);
      depths[tree] = Math.max(depths[tree], depth[node]);
    }
    require(depths[tree] <= MAX_DEPTH, "tree too deep");
  }

  private void node(int start, int node, int[] depth) {
    int at = start + node;
    float cover = forest.cover()[at];
    require(Float.isFinite(cover) && cover >= 0, "cover not finite");
    if (forest.leaf(at)) {
      require(forest.left()[at] == 0, "leaf with children");
      require(Float.isFinite(forest.value(at)), "leaf value not finite");
      return;
    }
    require(forest.split()[at] >= 0 && forest.feature(at) < forest.features(), "unknown feature");
    if (forest.categorical(at)) {
      int set = forest.payload()[at];
      require(set >= 0 && set < forest.sets().length, "unknown category set");
    } else {
      require(Float.isFinite(forest.value(at)), "threshold not finite");
    }
    children(forest.left()[at], node, depth);
  }

  private static void children(int left, int node, int[] depth) {
    require(left > node && left < depth.length - 1, "child outside the tree or before its parent");
    require(depth[left] == 0 && depth[left + 1] == 0, "node with two parents");
    depth[left] = depth[node] + 1;
    depth[left + 1] = depth[node] + 1;
  }

  private static void require(boolean held, String broken) {
    if (!held) {
      throw new IllegalArgumentException("forest: " + broken);
    }
  }
}
