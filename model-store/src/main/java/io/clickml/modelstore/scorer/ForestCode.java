package io.clickml.modelstore.scorer;

import java.util.Arrays;

/**
 * A forest made ready for walking blocks of rows. Floats become ints of the same order, and a block
 * holds two of them per feature: missing as the smallest, and missing as the largest. So a numeric
 * step has no branch: the next node is the left child plus the sign of a subtraction, and a leaf is
 * its own left child.
 */
final class ForestCode {
  private final ForestArrays forest;
  // Features the trees really look at.
  private final int[] used;
  // Per node its value's place in a row of the block, complemented for a categorical split.
  private final int[] slot;
  // Per node the threshold minus one, or the start of its set.
  private final int[] bound;
  // Per node the left child, counted from the first node of all.
  private final int[] next;
  // All sets one after the other, each led by its number of ints.
  private final int[] sets;
  private final boolean[] categorical;

  ForestCode(ForestArrays forest) {
    this.forest = forest;
    int nodes = forest.split().length;
    this.slot = new int[nodes];
    this.bound = new int[nodes];
    this.next = new int[nodes];
    this.categorical = new boolean[forest.trees()];
    this.used = usedFeatures();
    int[] setStarts = new int[forest.sets().length];
    this.sets = flatSets(setStarts);
    for (int tree = 0; tree < forest.trees(); tree++) {
      compile(tree, setStarts);
    }
  }

  private int[] usedFeatures() {
    boolean[] seen = new boolean[forest.features()];
    for (int node = 0; node < slot.length; node++) {
      if (!forest.leaf(node)) {
        seen[forest.feature(node)] = true;
      }
    }
    int[] features = new int[seen.length];
    int count = 0;
    for (int feature = 0; feature < seen.length; feature++) {
      if (seen[feature]) {
        features[count++] = feature;
      }
    }
    return Arrays.copyOf(features, count);
  }

  private int[] flatSets(int[] starts) {
    int size = 0;
    for (int set = 0; set < starts.length; set++) {
      starts[set] = size;
      size += 1 + forest.sets()[set].length;
    }
    int[] flat = new int[size];
    for (int set = 0; set < starts.length; set++) {
      int[] words = forest.sets()[set];
      flat[starts[set]] = words.length;
      System.arraycopy(words, 0, flat, starts[set] + 1, words.length);
    }
    return flat;
  }

  private void compile(int tree, int[] setStarts) {
    int start = forest.treeStarts()[tree];
    for (int node = start; node < forest.treeStarts()[tree + 1]; node++) {
      if (forest.leaf(node)) {
        next[node] = node;
        bound[node] = Integer.MAX_VALUE;
        continue;
      }
      next[node] = start + forest.left()[node];
      boolean right = (forest.split()[node] & ForestArrays.DEFAULT_LEFT) == 0;
      int place = 2 * Arrays.binarySearch(used, forest.feature(node)) + (right ? 1 : 0);
      if (forest.categorical(node)) {
        categorical[tree] = true;
        slot[node] = ~place;
        bound[node] = setStarts[forest.payload()[node]];
      } else {
        slot[node] = place;
        bound[node] = order(forest.value(node)) - 1;
      }
    }
  }

  /** An int that orders as the float does; NaN is not asked for. */
  private static int order(float value) {
    int bits = Float.floatToRawIntBits(value + 0.0f); // + 0.0f: minus zero equals zero
    return bits ^ ((bits >> 31) & Integer.MAX_VALUE);
  }

  /** Ints per row of a block. */
  int stride() {
    return 2 * used.length;
  }

  boolean categorical(int tree) {
    return categorical[tree];
  }

  /** Writes one row of a block. */
  void load(float[] values, int from, int[] block, int at) {
    for (int i = 0; i < used.length; i++) {
      float value = values[from + used[i]];
      boolean missing = Float.isNaN(value);
      int ordered = missing ? Integer.MIN_VALUE : order(value);
      block[at + 2 * i] = ordered;
      block[at + 2 * i + 1] = missing ? Integer.MAX_VALUE : ordered;
    }
  }

  /** The node after this one, in a tree of numeric splits only. */
  int numericStep(int node, int[] block, int at) {
    return next[node] + (int) (((long) bound[node] - block[at + slot[node]]) >>> 63);
  }

  /** The node after this one. */
  int step(int node, int[] block, int at) {
    int place = slot[node];
    if (place >= 0) {
      return next[node] + (int) (((long) bound[node] - block[at + place]) >>> 63);
    }
    return next[node] + inSet(block[at + ~place], bound[node]);
  }

  /** The leaf that a row comes to, by as many steps as it takes. */
  int leaf(int root, int[] block, int at) {
    int before = -1;
    int node = root;
    while (node != before) {
      before = node;
      node = step(node, block, at);
    }
    return node;
  }

  /** 1 when the code is in the set, so that the row goes right. */
  private int inSet(int ordered, int set) {
    if (ordered < 0) {
      return 0; // below zero, or missing and left by default
    }
    if (ordered == Integer.MAX_VALUE) {
      return 1; // missing and right by default
    }
    int code = (int) Float.intBitsToFloat(ordered); // positive floats are their own order
    int word = code >>> 5;
    return word < sets[set] ? sets[set + 1 + word] >>> (code & 31) & 1 : 0;
  }
}
