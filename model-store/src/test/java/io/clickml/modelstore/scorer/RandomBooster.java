package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.FeatureMatrix;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** A booster on random data with gaps and categories: what the scorer is held against. */
record RandomBooster(Booster booster, FeatureMatrix x, int outputs) implements AutoCloseable {

  static RandomBooster train(String objective, Random random, int rows, int rounds)
      throws XGBoostError {
    int width = 2 + random.nextInt(8);
    String[] types = new String[width];
    int[] levels = new int[width];
    for (int f = 0; f < width; f++) {
      levels[f] = random.nextInt(3) == 0 ? 2 + random.nextInt(70) : 0;
      types[f] = levels[f] > 0 ? "c" : "q";
    }
    FeatureMatrix x = matrix(random, rows, levels);
    int classes = objective.startsWith("multi") ? 3 + random.nextInt(3) : 1;
    DMatrix data = data(x, types);
    data.setLabel(labels(random, x, objective, classes));
    Booster booster =
        XGBoost.train(
            data, parameters(objective, random, classes), rounds, new HashMap<>(), null, null);
    data.dispose();
    return new RandomBooster(booster, x, classes);
  }

  static DMatrix data(FeatureMatrix x, String[] types) throws XGBoostError {
    DMatrix data = new DMatrix(x.values(), x.rows(), x.width(), Float.NaN);
    data.setFeatureTypes(types);
    return data;
  }

  static FeatureMatrix matrix(Random random, int rows, int[] levels) {
    float[] values = new float[rows * levels.length];
    for (int i = 0; i < values.length; i++) {
      int level = levels[i % levels.length];
      boolean missing = random.nextInt(10) == 0;
      float value = level > 0 ? random.nextInt(level) : number(random);
      values[i] = missing ? Float.NaN : value;
    }
    return new FeatureMatrix(rows, levels.length, values);
  }

  private static float number(Random random) {
    return switch (random.nextInt(4)) {
      case 0 -> random.nextInt(5) - 2;
      case 1 -> (float) (random.nextGaussian() * 1e6);
      default -> (float) random.nextGaussian();
    };
  }

  private static Map<String, Object> parameters(String objective, Random random, int classes) {
    Map<String, Object> parameters = new HashMap<>();
    parameters.put("objective", objective);
    parameters.put("max_depth", 1 + random.nextInt(15));
    parameters.put("grow_policy", random.nextBoolean() ? "depthwise" : "lossguide");
    parameters.put("eta", 0.05 + random.nextDouble() * 0.3);
    parameters.put("min_child_weight", random.nextInt(3));
    parameters.put("max_cat_to_onehot", 1 + random.nextInt(20));
    parameters.put("subsample", 0.7);
    parameters.put("tree_method", "hist");
    parameters.put("nthread", 1);
    parameters.put("seed", random.nextInt(1000));
    if (classes > 1) {
      parameters.put("num_class", classes);
    }
    return parameters;
  }

  private static float[] labels(Random random, FeatureMatrix x, String objective, int classes) {
    float[] labels = new float[x.rows()];
    for (int row = 0; row < labels.length; row++) {
      float first = Float.isNaN(x.get(row, 0)) ? 0.3f : x.get(row, 0);
      float second = Float.isNaN(x.get(row, 1)) ? -0.5f : x.get(row, 1);
      double signal = Math.sin(first) + Math.cos(second) + random.nextGaussian() * 0.5;
      if (classes > 1) {
        labels[row] = Math.floorMod((int) Math.round(signal * 2), classes);
      } else {
        labels[row] = (float) (objective.startsWith("binary") ? (signal > 0 ? 1 : 0) : signal * 9);
      }
    }
    return labels;
  }

  String[] types() throws XGBoostError {
    return booster.getFeatureTypes();
  }

  DMatrix data() throws XGBoostError {
    return data(x, types());
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
