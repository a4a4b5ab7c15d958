package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Rows in XGBoost's own memory; must be closed. */
final class BoosterData implements AutoCloseable {
  private final DMatrix matrix;

  private BoosterData(DMatrix matrix) {
    this.matrix = matrix;
  }

  /** The given rows with their labels. */
  static BoosterData of(Lesson lesson, int[] rows, TargetScale scale) throws XGBoostError {
    FeatureMatrix x = Lesson.gather(lesson.matrix(), rows);
    DMatrix matrix = new DMatrix(x.values(), x.rows(), x.width(), Float.NaN);
    BoosterData data = new BoosterData(matrix);
    try {
      matrix.setFeatureTypes(types(lesson.features()));
      matrix.setLabel(labels(lesson.answers(), rows, scale));
      return data;
    } catch (XGBoostError e) {
      data.close();
      throw e;
    }
  }

  DMatrix matrix() {
    return matrix;
  }

  private static String[] types(List<Feature> features) {
    return features.stream().map(f -> f.levels() > 0 ? "c" : "q").toArray(String[]::new);
  }

  private static float[] labels(Answers answers, int[] rows, TargetScale scale) {
    float[] labels = new float[rows.length];
    for (int i = 0; i < rows.length; i++) {
      labels[i] = (float) scale.down(answers.margin(rows[i]));
    }
    return labels;
  }

  @Override
  public void close() {
    matrix.dispose();
  }
}
