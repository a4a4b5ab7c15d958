package io.clickml.service.automl.learner;

import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** The native libraries of learners. */
public final class Natives {
  private Natives() {}

  /**
   * Begins to load them and does not wait: that takes about half a second, which the first
   * candidate would lack.
   */
  public static void loadAhead() {
    Thread thread = new Thread(Natives::load, "natives");
    thread.setDaemon(true);
    thread.start();
  }

  private static void load() {
    try {
      new DMatrix(new float[] {0}, 1, 1, Float.NaN).dispose();
    } catch (XGBoostError e) {
      throw new IllegalStateException("XGBoost does not work here", e);
    }
    Gram.oneThread();
  }
}
