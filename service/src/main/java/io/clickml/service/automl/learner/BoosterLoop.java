package io.clickml.service.automl.learner;

import java.util.Map;
import ml.dmlc.xgboost4j.java.Booster;
import ml.dmlc.xgboost4j.java.DMatrix;
import ml.dmlc.xgboost4j.java.XGBoost;
import ml.dmlc.xgboost4j.java.XGBoostError;

/** Boosts round by round: looks at the clock in every one, stops early by its own patience. */
final class BoosterLoop implements AutoCloseable {
  private static final int ALWAYS_CHECKED = 20;
  private static final int CHECK_EVERY = 3;
  private static final int LEAST_ROUNDS = 3;
  private static final int LEAST_PATIENCE = 20;
  private static final double MOST_PATIENCE = 300;
  private static final double PATIENT_ROWS = 10_000;

  private final Booster booster;
  private final DMatrix train;
  private int rounds;
  private int best;
  private float bestLoss = Float.POSITIVE_INFINITY;

  BoosterLoop(DMatrix train, Map<String, Object> params) throws XGBoostError {
    this.train = train;
    this.booster = XGBoost.train(train, params, 0, Map.of(), null, null);
  }

  /** Runs the given number of rounds; false when the deadline came first. */
  boolean run(int wanted, Deadline deadline) throws XGBoostError {
    while (rounds < wanted) {
      if (deadline.over()) {
        return false;
      }
      booster.update(train, rounds++);
    }
    best = rounds;
    return true;
  }

  /** Runs until the check rows stop getting better, the deadline, or the limit. */
  void run(DMatrix check, int limit, Deadline deadline) throws XGBoostError {
    DMatrix[] checks = {check};
    String[] names = {"check"};
    float[] loss = new float[1];
    double most = MOST_PATIENCE * Math.min(1, PATIENT_ROWS / train.rowNum());
    // Some rounds are always run: an answer late is better than none.
    while (rounds < limit && !(rounds >= LEAST_ROUNDS && deadline.over())) {
      booster.update(train, rounds++);
      if (rounds <= ALWAYS_CHECKED || rounds % CHECK_EVERY == 0) {
        booster.evalSet(checks, names, rounds, loss);
        if (loss[0] < bestLoss) {
          bestLoss = loss[0];
          best = rounds;
        }
      }
      double patience = Math.max(LEAST_PATIENCE, Math.min(0.3 * best + 20, most));
      if (rounds - best > patience) {
        return;
      }
    }
  }

  int rounds() {
    return rounds;
  }

  /** The round that was best on the check rows, or the last one without check rows. */
  int best() {
    return best;
  }

  /** The model with all its rounds, as JSON. */
  byte[] json() throws XGBoostError {
    return booster.toByteArray("json");
  }

  @Override
  public void close() {
    booster.dispose();
  }
}
