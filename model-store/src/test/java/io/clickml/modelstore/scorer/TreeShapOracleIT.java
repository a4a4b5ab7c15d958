package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XGBoost's own contributions are the oracle of ours. */
class TreeShapOracleIT {
  private static final double TOLERANCE = 1e-4;

  @ParameterizedTest
  @ValueSource(strings = {"binary:logistic", "multi:softprob", "reg:squarederror"})
  void sharesAsXgboostDoes(String objective) throws XGBoostError {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("TreeShapOracleIT " + objective + " seed " + seed);
    Random random = new Random(seed);
    for (int model = 0; model < 8; model++) {
      try (RandomBooster oracle = RandomBooster.train(objective, random, 150, 12)) {
        Forest forest = ForestJson.fromXgboost(oracle.booster().toByteArray("json"));
        DMatrix data = oracle.data();
        float[][] expected = oracle.booster().predictContrib(data, 0);
        data.dispose();
        compare(expected, forest, oracle.x(), objective + " seed " + seed + " model " + model);
      }
    }
  }

  private static void compare(float[][] expected, Forest forest, FeatureMatrix x, String name) {
    TreeShap shap = new TreeShap(forest.arrays());
    int width = x.width();
    Effects effects = Effects.of(x.rows(), forest.outputs(), width);
    shap.add(x, 0, x.rows(), 1, IntStream.range(0, width).toArray(), effects);
    double[] margins = new double[x.rows() * forest.outputs()];
    forest.addMargins(x, 0, x.rows(), 1, margins);
    for (int row = 0; row < x.rows(); row++) {
      for (int output = 0; output < forest.outputs(); output++) {
        String where = name + " row " + row + " output " + output;
        double sum = shap.expected(output);
        for (int f = 0; f < width; f++) {
          double want = expected[row][output * (width + 1) + f];
          double got = effects.get(row, output, f);
          assertEquals(want, got, TOLERANCE * Math.max(1, Math.abs(want)), where + " of " + f);
          sum += got;
        }
        double margin = margins[row * forest.outputs() + output];
        assertEquals(margin, sum, 1e-5 * Math.max(1, Math.abs(margin)), where + " sum");
      }
    }
  }
}
