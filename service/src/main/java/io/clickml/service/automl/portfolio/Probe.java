package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.learner.Lesson;
import io.clickml.service.automl.prepare.Gains;
import io.clickml.service.automl.prepare.Split;
import java.util.Map;

/** The quick model that tells what features bring. */
final class Probe {
  private static final BoosterSpec SPEC =
      new BoosterSpec("probe", 0.2, Map.of("max_depth", 5, "subsample", 0.7));
  private static final int ROUNDS = 40;

  private Probe() {}

  static Gains gains(String device, int threads) {
    BoosterLearner learner = new BoosterLearner(SPEC, device);
    return (matrix, features, answers, seed) -> {
      int[] all = Split.all(matrix.rows()).train();
      int[] none = {};
      return learner.gains(new Lesson(matrix, features, answers, all, none, seed, threads), ROUNDS);
    };
  }
}
