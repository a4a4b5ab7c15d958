package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Random;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class ForestCheckTest {
  private static final int NUMERIC = 1 << ForestArrays.FEATURE_SHIFT;

  /** A root over two leaves, twice. */
  private static ForestArrays small() {
    int half = Float.floatToRawIntBits(0.5f);
    return new ForestArrays(
        4,
        new float[] {0},
        new int[] {0, 3, 6},
        new int[] {0, 0},
        new int[] {NUMERIC, -1, -1, NUMERIC | ForestArrays.CATEGORICAL, -1, -1},
        new int[] {1, 0, 0, 1, 0, 0},
        new int[] {half, half, half, 0, half, half},
        new float[] {2, 1, 1, 2, 1, 1},
        new int[][] {{5}});
  }

  private static void refused(String why, Consumer<ForestArrays> harm) {
    ForestArrays forest = small();
    harm.accept(forest);
    Exception refused = assertThrows(IllegalArgumentException.class, () -> new Forest(forest), why);
    assertTrue(refused.getMessage().startsWith("forest: "), refused.getMessage());
  }

  @Test
  void takesASoundForest() {
    assertEquals(1, new Forest(small()).outputs());
  }

  @Test
  void refusesBrokenTrees() {
    refused("cycle to the root", forest -> forest.left()[0] = 0);
    refused("cycle to an ancestor", forest -> forest.left()[3] = 0);
    refused("child in another tree", forest -> forest.left()[0] = 3);
    refused("child after the end", forest -> forest.left()[3] = 2);
    refused("negative child", forest -> forest.left()[0] = -1);
    refused("leaf with children", forest -> forest.left()[1] = 1);
    refused("root is a leaf, others lost", forest -> forest.split()[0] = -1);
    refused("unknown feature", forest -> forest.split()[0] = 4 << ForestArrays.FEATURE_SHIFT);
    refused("negative feature", forest -> forest.split()[0] = Integer.MIN_VALUE);
    refused("unknown set", forest -> forest.payload()[3] = 1);
    refused("negative set", forest -> forest.payload()[3] = -1);
    refused("NaN threshold", forest -> forest.payload()[0] = 0x7fc00000);
    refused("infinite leaf", forest -> forest.payload()[1] = 0x7f800000);
    refused("NaN cover", forest -> forest.cover()[2] = Float.NaN);
    refused("negative cover", forest -> forest.cover()[2] = -1);
  }

  @Test
  void refusesBrokenFrames() {
    refused("unknown output", forest -> forest.treeOutputs()[1] = 1);
    refused("negative output", forest -> forest.treeOutputs()[1] = -1);
    refused("starts go back", forest -> forest.treeStarts()[1] = 7);
    refused("negative start", forest -> forest.treeStarts()[1] = Integer.MIN_VALUE);
    refused("starts not at 0", forest -> forest.treeStarts()[0] = 1);
    refused("end missed", forest -> forest.treeStarts()[2] = 5);
    refused("infinite base", forest -> forest.baseMargins()[0] = Float.POSITIVE_INFINITY);
  }

  @Test
  void refusesCyclesInTreesToBuild() {
    TreeNodes cycle =
        new TreeNodes(
            new int[] {1, 0, -1},
            new int[] {2, 2, -1},
            new int[3],
            new float[3],
            new boolean[3],
            new float[3],
            new int[3][]);
    ForestBuilder builder = new ForestBuilder(1, new float[1]).add(0, cycle);
    assertThrows(IllegalArgumentException.class, builder::build);
  }

  @Test
  void keepsTheFirstTrees() {
    ForestArrays forest = RandomForests.forest(new Random(3), 4, 1, 5, 4);
    assertEquals(2, new Forest(forest).first(2).arrays().trees());
  }
}
