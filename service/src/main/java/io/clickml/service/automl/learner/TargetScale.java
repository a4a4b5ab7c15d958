package io.clickml.service.automl.learner;

import io.clickml.modelstore.scorer.Forest;
import io.clickml.modelstore.scorer.ForestArrays;
import io.clickml.service.automl.prepare.Answers;

/**
 * Brings numbers to mean 0 and deviation 1 for learning, so that penalties mean the same for every
 * unit, and a forest learned so back to the target's unit.
 */
record TargetScale(double mean, double deviation) {
  /** How the flat arrays mark a leaf. */
  private static final int LEAF = -1;

  /** The scale of a regression's training rows; classes stay as they are. */
  static TargetScale of(Answers answers, int[] rows) {
    if (answers.classes() > 0) {
      return new TargetScale(0, 1);
    }
    double sum = 0;
    double squares = 0;
    double shift = answers.margin(rows[0]);
    for (int row : rows) {
      double y = answers.margin(row) - shift;
      sum += y;
      squares += y * y;
    }
    double mean = sum / rows.length;
    double deviation = Math.sqrt(Math.max(0, squares / rows.length - mean * mean));
    return new TargetScale(shift + mean, deviation > 0 ? deviation : 1);
  }

  double down(double y) {
    return (y - mean) / deviation;
  }

  /** A forest learned on the small scale, giving answers on the large one. */
  Forest up(Forest forest) {
    if (mean == 0 && deviation == 1) {
      return forest;
    }
    ForestArrays from = forest.arrays();
    float[] base = from.baseMargins().clone();
    for (int i = 0; i < base.length; i++) {
      base[i] = (float) (base[i] * deviation + mean);
    }
    int[] payload = from.payload().clone();
    for (int node = 0; node < payload.length; node++) {
      if (from.split()[node] == LEAF) {
        payload[node] =
            Float.floatToRawIntBits((float) (Float.intBitsToFloat(payload[node]) * deviation));
      }
    }
    return new Forest(
        new ForestArrays(
            from.features(),
            base,
            from.treeStarts(),
            from.treeOutputs(),
            from.split(),
            from.left(),
            payload,
            from.cover(),
            from.sets()));
  }
}
