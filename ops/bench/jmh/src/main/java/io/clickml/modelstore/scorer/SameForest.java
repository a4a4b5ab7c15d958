package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** One trained forest in both hands, and rows of the kind it was trained on. */
final class SameForest {
  private static final int TRAINING_ROWS = 20_000;
  private static final int NUMBERS = 12;
  private static final int CATEGORIES = 4;
  private static final int LEVELS = 12;
  private static final double MISSING = 0.05;
  private static final double NOISE = 0.5;
  private static final double ETA = 0.1;

  private final String[] types;
  private final Booster booster;
  private final Forest forest;

  private SameForest(String[] types, Booster booster) throws XGBoostError {
    this.types = types;
    this.booster = booster;
    this.forest = ForestJson.fromXgboost(booster.toByteArray("json"));
  }

  /**
   * @param categories whether some columns are categories that the trees split natively
   * @param threads of XGBoost
   */
  static SameForest train(int trees, int depth, boolean categories, int threads)
      throws XGBoostError {
    String[] types = new String[NUMBERS + CATEGORIES];
    Arrays.fill(types, "q");
    if (categories) {
      Arrays.fill(types, NUMBERS, types.length, "c");
    }
    Random random = new Random(11);
    FeatureMatrix x = rows(TRAINING_ROWS, random);
    DMatrix data = matrix(x, types);
    data.setLabel(answers(x, random));
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", "binary:logistic");
    parameters.put("max_depth", depth);
    parameters.put("eta", ETA);
    parameters.put("tree_method", "hist");
    parameters.put("nthread", threads);
    Booster booster = XGBoost.train(data, parameters, trees, new HashMap<>(), null, null);
    data.dispose();
    return new SameForest(types, booster);
  }

  static FeatureMatrix rows(int rows, Random random) {
    int width = NUMBERS + CATEGORIES;
    float[] values = new float[rows * width];
    for (int i = 0; i < values.length; i++) {
      boolean number = i % width < NUMBERS;
      float value = number ? (float) random.nextGaussian() : random.nextInt(LEVELS);
      values[i] = random.nextDouble() < MISSING ? Float.NaN : value;
    }
    return new FeatureMatrix(rows, width, values);
  }

  private static float[] answers(FeatureMatrix x, Random random) {
    float[] answers = new float[x.rows()];
    for (int row = 0; row < answers.length; row++) {
      double signal = random.nextGaussian() * NOISE;
      for (int feature = 0; feature < x.width(); feature++) {
        float value = x.get(row, feature);
        signal += Float.isNaN(value) ? 0 : Math.sin(value * (feature + 1)) / (feature + 1);
      }
      answers[row] = signal > 0 ? 1 : 0;
    }
    return answers;
  }

  private static DMatrix matrix(FeatureMatrix x, String[] types) throws XGBoostError {
    DMatrix data = new DMatrix(x.values(), x.rows(), x.width(), Float.NaN);
    data.setFeatureTypes(types);
    return data;
  }

  /** Rows as XGBoost takes them. */
  DMatrix matrix(FeatureMatrix x) throws XGBoostError {
    return matrix(x, types);
  }

  Booster booster() {
    return booster;
  }

  Forest forest() {
    return forest;
  }
}
