package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;

/**
 * Rows to learn from.
 *
 * @param matrix features of all rows
 * @param features one per column of the matrix
 * @param answers of all rows
 * @param train rows to learn from
 * @param check rows to stop by; empty to learn a given number of rounds
 * @param seed of everything drawn at random
 * @param threads native threads to use
 */
public record Lesson(
    FeatureMatrix matrix,
    List<Feature> features,
    Answers answers,
    int[] train,
    int[] check,
    long seed,
    int threads) {

  /** The features of some rows, copied together. */
  public static FeatureMatrix gather(FeatureMatrix from, int[] rows) {
    float[] values = new float[rows.length * from.width()];
    for (int i = 0; i < rows.length; i++) {
      System.arraycopy(
          from.values(), rows[i] * from.width(), values, i * from.width(), from.width());
    }
    return new FeatureMatrix(rows.length, from.width(), values);
  }
}
