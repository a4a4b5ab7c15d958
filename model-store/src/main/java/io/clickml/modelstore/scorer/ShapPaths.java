package io.clickml.modelstore.scorer;

import java.util.HashMap;
import java.util.Map;

/**
 * What the paths of a forest's trees say about every row, worked out once.
 *
 * @param parent parent of each node, within the tree
 * @param above nearest node above whose edge asks for the same feature; the root (0) if none
 * @param local share of the parent's training rows that reached the node
 * @param share product of the local shares over this edge and those of the same feature above
 * @param rules integration that is exact for each tree
 * @param expected mean leaf of each tree
 */
record ShapPaths(
    int[] parent,
    int[] above,
    double[] local,
    double[] share,
    GaussLegendre[] rules,
    double[] expected) {

  static ShapPaths of(ForestArrays forest) {
    int nodes = forest.split().length;
    ShapPaths paths =
        new ShapPaths(
            new int[nodes],
            new int[nodes],
            new double[nodes],
            new double[nodes],
            new GaussLegendre[forest.trees()],
            new double[forest.trees()]);
    Map<Integer, GaussLegendre> rules = new HashMap<>();
    for (int tree = 0; tree < forest.trees(); tree++) {
      int points = Math.max(1, (paths.trace(forest, tree) + 1) / 2);
      paths.rules[tree] = rules.computeIfAbsent(points, GaussLegendre::of);
    }
    return paths;
  }

  /** Follows all paths of a tree; returns the most distinct features on one. */
  private int trace(ForestArrays forest, int tree) {
    int start = forest.treeStarts()[tree];
    int size = forest.treeStarts()[tree + 1] - start;
    int[] distinct = new int[size];
    double[] reach = new double[size];
    reach[0] = 1;
    local[start] = 1;
    share[start] = 1;
    int most = 0;
    for (int node = 0; node < size; node++) {
      if (forest.leaf(start + node)) {
        expected[tree] += reach[node] * forest.value(start + node);
        most = Math.max(most, distinct[node]);
        continue;
      }
      int left = forest.left()[start + node];
      for (int child = left; child <= left + 1; child++) {
        connect(forest, start, node, child);
        reach[child] = reach[node] * local[start + child];
        distinct[child] = distinct[node] + (above[start + child] == 0 ? 1 : 0);
      }
    }
    return most;
  }

  private void connect(ForestArrays forest, int start, int node, int child) {
    int feature = forest.feature(start + node);
    int sibling = 2 * forest.left()[start + node] + 1 - child;
    double mine = forest.cover()[start + child];
    double both = mine + forest.cover()[start + sibling];
    parent[start + child] = node;
    local[start + child] = both > 0 ? mine / both : 0.5;
    int edge = node;
    while (edge != 0 && forest.feature(start + parent[start + edge]) != feature) {
      edge = parent[start + edge];
    }
    above[start + child] = edge;
    share[start + child] = local[start + child] * share[start + edge];
  }
}
