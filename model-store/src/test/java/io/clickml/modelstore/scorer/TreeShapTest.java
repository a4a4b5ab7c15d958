package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.Test;

/** TreeSHAP against the definition of the Shapley value, all subsets counted out. */
class TreeShapTest {
  private static final int FEATURES = 6;

  @Test
  void isTheShapleyValue() {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("TreeShapTest seed " + seed);
    Random random = new Random(seed);
    for (int round = 0; round < 30; round++) {
      ForestArrays forest = RandomForests.forest(random, FEATURES, 2, 3, 1 + random.nextInt(7));
      FeatureMatrix x = RandomForests.rows(random, 3, FEATURES);
      int[] groups = {0, 1, 2, 3, 4, 5};
      Effects effects = Effects.of(3, 2, FEATURES);
      TreeShap shap = new TreeShap(forest);
      shap.add(x, 0, 3, 2, groups, effects);
      for (int output = 0; output < 2; output++) {
        assertEquals(value(forest, x, 0, output, 0), shap.expected(output), 1e-6, "seed " + seed);
        for (int feature = 0; feature < FEATURES; feature++) {
          for (int row = 0; row < 3; row++) {
            double want = 2 * shapley(forest, x, row, output, feature);
            assertEquals(want, effects.get(row, output, feature), 1e-6, "seed " + seed);
          }
        }
      }
    }
  }

  private static double shapley(ForestArrays forest, FeatureMatrix x, int row, int output, int f) {
    double sum = 0;
    for (int set = 0; set < 1 << FEATURES; set++) {
      if ((set >> f & 1) == 0) {
        int size = Integer.bitCount(set);
        double weight = factorial(size) * factorial(FEATURES - size - 1) / factorial(FEATURES);
        double with = value(forest, x, row, output, set | 1 << f);
        sum += weight * (with - value(forest, x, row, output, set));
      }
    }
    return sum;
  }

  private static double factorial(int n) {
    return n < 2 ? 1 : n * factorial(n - 1);
  }

  /** The margin when only the features in the set are known. */
  private static double value(ForestArrays forest, FeatureMatrix x, int row, int output, int set) {
    double sum = forest.baseMargins()[output];
    for (int tree = 0; tree < forest.trees(); tree++) {
      if (forest.treeOutputs()[tree] == output) {
        sum += mean(forest, forest.treeStarts()[tree], 0, x, row, set);
      }
    }
    return sum;
  }

  private static double mean(
      ForestArrays forest, int start, int node, FeatureMatrix x, int row, int set) {
    int at = start + node;
    if (forest.leaf(at)) {
      return forest.value(at);
    }
    int left = forest.left()[at];
    double share = forest.cover()[start + left] / (double) forest.cover()[at];
    if ((set >> forest.feature(at) & 1) != 0) {
      share = forest.goesLeft(at, x.get(row, forest.feature(at))) ? 1 : 0;
    }
    return share * mean(forest, start, left, x, row, set)
        + (1 - share) * mean(forest, start, left + 1, x, row, set);
  }
}
