package io.clickml.modelstore.scorer;

/**
 * The numbers of a forest, as they are stored. Nodes of all trees lie one tree after the other; in
 * a tree the root comes first, children after their parent, and a right child right behind its left
 * sibling. The arrays are not copied: treat them as read-only.
 *
 * @param features features per row
 * @param baseMargins start value per output
 * @param treeStarts first node of each tree, and the number of nodes at the end
 * @param treeOutputs the output that each tree adds to
 * @param split -1 for a leaf, else {@code feature << 2 | categorical << 1 | defaultLeft}
 * @param left number of the left child within the tree, 0 for a leaf
 * @param payload float bits of threshold or leaf value; for a categorical split the number of its
 *     set. A row goes left when its value is less than the threshold, or not in the set
 * @param cover weight of the training rows that reached a node
 * @param sets sets of category codes, 32 codes to an int, lowest bit first
 */
public record ForestArrays(
    int features,
    float[] baseMargins,
    int[] treeStarts,
    int[] treeOutputs,
    int[] split,
    int[] left,
    int[] payload,
    float[] cover,
    int[][] sets) {

  static final int LEAF = -1;
  static final int DEFAULT_LEFT = 1;
  static final int CATEGORICAL = 2;
  static final int FEATURE_SHIFT = 2;

  public int trees() {
    return treeOutputs.length;
  }

  public int outputs() {
    return baseMargins.length;
  }

  boolean leaf(int node) {
    return split[node] == LEAF;
  }

  int feature(int node) {
    return split[node] >> FEATURE_SHIFT;
  }

  boolean categorical(int node) {
    return (split[node] & CATEGORICAL) != 0;
  }

  float value(int node) {
    return Float.intBitsToFloat(payload[node]);
  }

  /** Whether a row with this value goes to the left child of an inner node. */
  boolean goesLeft(int node, float value) {
    int code = split[node];
    if (Float.isNaN(value)) {
      return (code & DEFAULT_LEFT) != 0;
    }
    if ((code & CATEGORICAL) != 0) {
      return !contains(sets[payload[node]], value);
    }
    return value < Float.intBitsToFloat(payload[node]);
  }

  private static boolean contains(int[] set, float value) {
    if (!(value >= 0) || value >= (long) set.length * Integer.SIZE) {
      return false;
    }
    int code = (int) value;
    return (set[code >>> 5] >>> (code & 31) & 1) != 0;
  }
}
