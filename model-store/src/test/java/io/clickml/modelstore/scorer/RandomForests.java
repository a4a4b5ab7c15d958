package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random sound forests; even features are categories of ten levels. */
final class RandomForests {
  private RandomForests() {}

  static FeatureMatrix rows(Random random, int rows, int features) {
    float[] values = new float[rows * features];
    for (int i = 0; i < values.length; i++) {
      boolean category = i % features % 2 == 0;
      values[i] = category ? random.nextInt(11) : (float) random.nextGaussian();
      values[i] = random.nextInt(6) == 0 ? Float.NaN : values[i];
    }
    return new FeatureMatrix(rows, features, values);
  }

  static ForestArrays forest(Random random, int features, int outputs, int trees, int depth) {
    ForestBuilder builder = new ForestBuilder(features, new float[outputs]);
    for (int tree = 0; tree < trees * outputs; tree++) {
      builder.add(tree % outputs, new Growing(random, features).tree(depth));
    }
    return builder.build().arrays();
  }

  /** A tree while it grows. */
  private static final class Growing {
    private final Random random;
    private final int features;
    private final List<int[]> children = new ArrayList<>();
    private final List<Float> covers = new ArrayList<>();

    Growing(Random random, int features) {
      this.random = random;
      this.features = features;
    }

    TreeNodes tree(int depth) {
      grow(depth);
      int size = children.size();
      int[] left = new int[size];
      int[] right = new int[size];
      int[] feature = new int[size];
      float[] value = new float[size];
      boolean[] defaultLeft = new boolean[size];
      float[] cover = new float[size];
      int[][] categories = new int[size][];
      for (int node = 0; node < size; node++) {
        left[node] = children.get(node)[0];
        right[node] = children.get(node)[1];
        cover[node] = covers.get(node);
        feature[node] = random.nextInt(features);
        value[node] = (float) random.nextGaussian();
        defaultLeft[node] = random.nextBoolean();
        boolean category = left[node] >= 0 && feature[node] % 2 == 0;
        categories[node] = category ? random.ints(4, 0, 10).toArray() : null;
      }
      return new TreeNodes(left, right, feature, value, defaultLeft, cover, categories);
    }

    private int grow(int depth) {
      int node = children.size();
      children.add(new int[] {-1, -1});
      covers.add(1f + random.nextInt(30));
      if (depth > 0 && (node == 0 || random.nextInt(5) > 0)) {
        children.get(node)[0] = grow(depth - 1);
        children.get(node)[1] = grow(depth - 1);
        int[] both = children.get(node);
        covers.set(node, covers.get(both[0]) + covers.get(both[1]));
      }
      return node;
    }
  }
}
