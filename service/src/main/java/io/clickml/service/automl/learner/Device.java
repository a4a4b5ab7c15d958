package io.clickml.service.automl.learner;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Where trees are grown: on the processor, or on an NVIDIA card. */
public enum Device {
  CPU("cpu"),
  CUDA("cuda");

  /** Below so many cells the processor is as fast. */
  private static final long WORTH_IT = 2_000_000;

  private final String code;

  Device(String code) {
    this.code = code;
  }

  /** The name in settings and in XGBoost's. */
  public String code() {
    return code;
  }

  /**
   * The device that a setting means.
   *
   * @param wanted {@code cpu}, {@code cuda}, or {@code auto}: a card where there is one and the
   *     table is large
   * @param cells rows times columns
   * @return null when a card is wanted and there is none that this library can use
   */
  public static Device of(String wanted, long cells) {
    return switch (wanted) {
      case "cpu" -> CPU;
      case "cuda" -> usable() ? CUDA : null;
      case "auto" -> cells >= WORTH_IT && usable() ? CUDA : CPU;
      default -> throw new IllegalArgumentException("device " + wanted);
    };
  }

  /**
   * Whether trees can be grown on a card. Asked for a card, XGBoost quietly takes the processor
   * when it has none; asked for the updater of cards by name, it cannot.
   */
  private static boolean usable() {
    Map<String, Object> params =
        Map.of("device", CUDA.code, "updater", "grow_gpu_hist", "verbosity", 0);
    DMatrix rows = null;
    Booster booster = null;
    try {
      rows = new DMatrix(new float[] {0, 1, 2, 3}, 4, 1, Float.NaN);
      rows.setLabel(new float[] {0, 0, 1, 1});
      booster = XGBoost.train(rows, params, 1, Map.of(), null, null);
      return true;
    } catch (XGBoostError e) {
      return false;
    } finally {
      if (booster != null) {
        booster.dispose();
      }
      if (rows != null) {
        rows.dispose();
      }
    }
  }
}
