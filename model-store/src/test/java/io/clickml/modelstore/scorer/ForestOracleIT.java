package io.clickml.modelstore.scorer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.ThreadLocalRandom;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** XGBoost's own prediction is the oracle of the forest walk. */
class ForestOracleIT {
  private static final double TOLERANCE = 1e-6;

  @ParameterizedTest
  @ValueSource(
      strings = {"binary:logistic", "multi:softprob", "reg:squarederror", "reg:absoluteerror"})
  void walksAsXgboostDoes(String objective) throws XGBoostError {
    long seed = ThreadLocalRandom.current().nextLong();
    System.out.println("ForestOracleIT " + objective + " seed " + seed);
    Random random = new Random(seed);
    for (int model = 0; model < 15; model++) {
      try (RandomBooster oracle = RandomBooster.train(objective, random, 300, 25)) {
        Forest forest = ForestJson.fromXgboost(oracle.booster().toByteArray("json"));
        DMatrix data = oracle.data();
        float[][] expected = oracle.booster().predict(data, true);
        data.dispose();
        compare(expected, forest, oracle.x(), objective + " seed " + seed + " model " + model);
      }
    }
  }

  private static void compare(float[][] expected, Forest forest, FeatureMatrix x, String name) {
    int outputs = forest.outputs();
    double[] block = new double[x.rows() * outputs];
    forest.addMargins(x, 0, x.rows(), 1, block);
    double[] single = new double[outputs];
    for (int row = 0; row < x.rows(); row++) {
      Arrays.fill(single, 0);
      forest.addMargins(x, row, row + 1, 1, single);
      for (int output = 0; output < outputs; output++) {
        double want = expected[row][output];
        double tolerance = TOLERANCE * Math.max(1, Math.abs(want));
        String where = name + " row " + row;
        assertEquals(want, block[row * outputs + output], tolerance, where);
        assertEquals(want, single[output], tolerance, where);
      }
    }
  }

  @Test
  void keepsTheFirstRounds() throws XGBoostError {
    try (RandomBooster oracle = RandomBooster.train("multi:softprob", new Random(5), 300, 10)) {
      byte[] json = oracle.booster().toByteArray("json");
      DMatrix data = oracle.data();
      float[][] expected = oracle.booster().predict(data, true, 4);
      data.dispose();
      compare(expected, ForestJson.fromXgboost(json, 4), oracle.x(), "4 rounds");
      oracle.booster().setAttr("best_iteration", "3");
      byte[] marked = oracle.booster().toByteArray("json");
      compare(expected, ForestJson.fromXgboost(marked), oracle.x(), "best iteration 3");
      assertThrows(IllegalArgumentException.class, () -> ForestJson.fromXgboost(json, 11));
    }
  }

  @Test
  void refusesWhatIsNoModel() {
    for (String text : new String[] {"", "{}", "[1]", "{\"learner\":{}}"}) {
      byte[] json = text.getBytes(StandardCharsets.UTF_8);
      assertThrows(IllegalArgumentException.class, () -> ForestJson.fromXgboost(json), text);
    }
  }
}
