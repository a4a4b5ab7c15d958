package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;

/**
 * Decision trees in flat arrays. Sums are kept in float, tree by tree, as XGBoost does, so that the
 * margins are the same to the last bit or nearly so.
 */
public final class Forest implements MemberModel {
  /** Below this many rows the set-up of the block walk costs more than it saves. */
  private static final int BLOCK_WORTH = 8;

  private final ForestArrays arrays;
  private final ForestWalk walk;
  private final RowWalk single;

  /**
   * @throws IllegalArgumentException when the arrays are not a sound forest
   */
  public Forest(ForestArrays arrays) {
    this.arrays = arrays;
    int[] depths = ForestCheck.depths(arrays);
    ForestCode code = new ForestCode(arrays);
    this.walk = new ForestWalk(arrays, code, depths);
    this.single = new RowWalk(arrays, code, depths);
  }

  public ForestArrays arrays() {
    return arrays;
  }

  @Override
  public int outputs() {
    return arrays.outputs();
  }

  @Override
  public int features() {
    return arrays.features();
  }

  @Override
  public void addMargins(FeatureMatrix x, int from, int to, double weight, double[] out) {
    Checks.requireWidth(this, x);
    if (to - from >= BLOCK_WORTH) {
      walk.addMargins(x, from, to, weight, out);
      return;
    }
    for (int row = from; row < to; row++) {
      single.addMargins(x, row, weight, out, (row - from) * outputs());
    }
  }

  /** The first {@code trees} trees of this forest. */
  public Forest first(int trees) {
    int nodes = arrays.treeStarts()[trees];
    return new Forest(
        new ForestArrays(
            arrays.features(),
            arrays.baseMargins(),
            Arrays.copyOf(arrays.treeStarts(), trees + 1),
            Arrays.copyOf(arrays.treeOutputs(), trees),
            Arrays.copyOf(arrays.split(), nodes),
            Arrays.copyOf(arrays.left(), nodes),
            Arrays.copyOf(arrays.payload(), nodes),
            Arrays.copyOf(arrays.cover(), nodes),
            arrays.sets()));
  }
}
