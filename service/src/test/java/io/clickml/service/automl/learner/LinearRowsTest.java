package io.clickml.service.automl.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.clickml.modelstore.encoding.FeatureMatrix;
import org.junit.jupiter.api.Test;

class LinearRowsTest {
  private static final float NONE = Float.NaN;

  @Test
  void aMissingFeatureCountsAsItsMean() {
    FeatureMatrix matrix = new FeatureMatrix(3, 2, new float[] {1, NONE, NONE, NONE, 3, NONE});

    LinearRows rows = LinearRows.of(matrix, new int[] {0, 1, 2}, 1);

    assertArrayEquals(new double[][] {{1, 0, 1}, {2, 0, 1}, {3, 0, 1}}, rows.x());
    assertArrayEquals(new double[] {2, 0}, rows.model(new double[][] {{1, 1, 1}}).means(), 1e-12);
  }
}
