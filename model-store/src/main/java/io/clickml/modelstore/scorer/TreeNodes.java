package io.clickml.modelstore.scorer;

/**
 * One tree, node by node in any order, the root first.
 *
 * @param left left child, -1 for a leaf
 * @param right right child, -1 for a leaf
 * @param feature feature an inner node looks at
 * @param value threshold of an inner node (less goes left), or value of a leaf
 * @param defaultLeft whether rows without a value go left
 * @param cover weight of the training rows that reached the node
 * @param categoriesRight codes that go right at a categorical split; null for other nodes
 */
public record TreeNodes(
    int[] left,
    int[] right,
    int[] feature,
    float[] value,
    boolean[] defaultLeft,
    float[] cover,
    int[][] categoriesRight) {
  public TreeNodes {
    int size = left.length;
    if (size == 0
        || right.length != size
        || feature.length != size
        || value.length != size
        || defaultLeft.length != size
        || cover.length != size
        || categoriesRight.length != size) {
      throw new IllegalArgumentException("forest: node arrays of unequal length");
    }
    for (int node = 0; node < size; node++) {
      boolean leaf = left[node] == -1;
      if (leaf != (right[node] == -1) || left[node] >= size || right[node] >= size) {
        throw new IllegalArgumentException("forest: child outside the tree");
      }
      if (!leaf && (left[node] < 0 || right[node] < 0 || feature[node] < 0)) {
        throw new IllegalArgumentException("forest: negative child or feature");
      }
    }
  }

  int size() {
    return left.length;
  }

  boolean leaf(int node) {
    return left[node] == -1;
  }
}
