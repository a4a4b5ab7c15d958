package io.clickml.service.automl.learner;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.prepare.Answers;
import java.util.HashMap;
import java.util.Map;

/** What XGBoost is told beside the settings of a candidate. */
final class BoosterParams {
  private static final String LAMBDA = "lambda";

  /** That a margin of many classes moves within one round. */
  private static final double FARTHEST = 0.3;

  private BoosterParams() {}

  static Map<String, Object> of(BoosterSpec spec, double rate, String device, Lesson lesson) {
    Map<String, Object> params = new HashMap<>(spec.params());
    params.put("eta", rate);
    params.put("tree_method", "hist");
    params.put("max_bin", 256);
    params.put("nthread", lesson.threads());
    params.put("seed", (int) (lesson.seed() & 0x7fffffff));
    params.put("verbosity", 0);
    params.put("device", device);
    goal(params, lesson);
    return params;
  }

  private static void goal(Map<String, Object> params, Lesson lesson) {
    Answers answers = lesson.answers();
    if (answers.task() == Task.MULTICLASS) {
      // Its base score is a vector, which XGBoost sets to the log of the classes' shares itself.
      params.put("objective", "multi:softprob");
      params.put("num_class", answers.classes());
      params.put("eval_metric", "mlogloss");
      if (answers.manyClasses()) {
        steady(params);
      }
    } else if (answers.task() == Task.BINARY) {
      params.put("objective", "binary:logistic");
      params.put("eval_metric", "logloss");
      params.put("base_score", share(lesson));
    } else {
      params.put("objective", answers.middle() ? "reg:absoluteerror" : "reg:squarederror");
      params.put("eval_metric", answers.middle() ? "mae" : "rmse");
      params.put("base_score", 0.0);
    }
  }

  /**
   * Where classes are many, a leaf that only one of them is in speaks the louder the rarer that is:
   * without a bound margins run away in a few rounds.
   */
  private static void steady(Map<String, Object> params) {
    params.computeIfPresent(LAMBDA, (name, lambda) -> Math.max(1, number(lambda)));
    params.put("max_delta_step", FARTHEST / number(params.get("eta")));
  }

  private static double number(Object value) {
    return ((Number) value).doubleValue();
  }

  private static double share(Lesson lesson) {
    double yes = 0;
    for (int row : lesson.train()) {
      yes += lesson.answers().y()[row];
    }
    double share = yes / lesson.train().length;
    return Math.min(1 - 1e-6, Math.max(1e-6, share));
  }
}
