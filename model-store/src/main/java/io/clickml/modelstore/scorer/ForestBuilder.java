package io.clickml.modelstore.scorer;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Collects trees in any node order and lays them out flat; not thread-safe. */
public final class ForestBuilder {
  private final int features;
  private final float[] baseMargins;
  private final List<TreeNodes> trees = new ArrayList<>();
  private final List<Integer> outputs = new ArrayList<>();

  /**
   * @param features features per row
   * @param baseMargins start value per output
   */
  public ForestBuilder(int features, float[] baseMargins) {
    this.features = features;
    this.baseMargins = baseMargins.clone();
  }

  /** Appends a tree that adds to the given output. */
  public ForestBuilder add(int output, TreeNodes tree) {
    trees.add(tree);
    outputs.add(output);
    return this;
  }

  /**
   * @throws IllegalArgumentException when a tree is not sound
   */
  public Forest build() {
    int nodes = trees.stream().mapToInt(TreeNodes::size).sum();
    Layout layout = new Layout(trees.size(), nodes);
    trees.forEach(layout::add);
    return new Forest(layout.arrays(this));
  }

  /** Writes trees breadth first, so that siblings lie side by side. */
  private static final class Layout {
    private final int[] starts;
    private final int[] split;
    private final int[] left;
    private final int[] payload;
    private final float[] cover;
    private final List<int[]> sets = new ArrayList<>();
    private int tree;
    private int next;

    Layout(int trees, int nodes) {
      starts = new int[trees + 1];
      split = new int[nodes];
      left = new int[nodes];
      payload = new int[nodes];
      cover = new float[nodes];
    }

    void add(TreeNodes source) {
      int start = next;
      ArrayDeque<Integer> open = new ArrayDeque<>();
      open.add(0);
      int placed = 1;
      while (!open.isEmpty()) {
        int from = open.remove();
        cover[next] = source.cover()[from];
        if (source.leaf(from)) {
          split[next] = ForestArrays.LEAF;
          payload[next] = Float.floatToRawIntBits(source.value()[from]);
        } else {
          // A cycle would never end: no tree places more nodes than it has.
          if (placed + 2 > source.size()) {
            throw new IllegalArgumentException("forest: tree with a cycle");
          }
          inner(source, from, placed);
          open.add(source.left()[from]);
          open.add(source.right()[from]);
          placed += 2;
        }
        next++;
      }
      if (next - start != source.size()) {
        throw new IllegalArgumentException("forest: tree with unreachable nodes");
      }
      starts[++tree] = next;
    }

    private void inner(TreeNodes source, int from, int child) {
      int[] right = source.categoriesRight()[from];
      split[next] =
          source.feature()[from] << ForestArrays.FEATURE_SHIFT
              | (right == null ? 0 : ForestArrays.CATEGORICAL)
              | (source.defaultLeft()[from] ? ForestArrays.DEFAULT_LEFT : 0);
      left[next] = child;
      if (right == null) {
        payload[next] = Float.floatToRawIntBits(source.value()[from]);
      } else {
        payload[next] = sets.size();
        sets.add(bits(right));
      }
    }

    private static int[] bits(int[] codes) {
      int max = Arrays.stream(codes).max().orElse(-1);
      int[] bits = new int[(max >> 5) + 1];
      for (int code : codes) {
        bits[code >> 5] |= 1 << (code & 31);
      }
      return bits;
    }

    ForestArrays arrays(ForestBuilder from) {
      return new ForestArrays(
          from.features,
          from.baseMargins,
          starts,
          from.outputs.stream().mapToInt(Integer::intValue).toArray(),
          split,
          left,
          payload,
          cover,
          sets.toArray(int[][]::new));
    }
  }
}
