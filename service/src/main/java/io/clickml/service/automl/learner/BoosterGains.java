package io.clickml.service.automl.learner;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;

/** What each feature brought to a booster: the fall in loss of all splits on it. */
final class BoosterGains {
  private static final ObjectMapper JSON = new ObjectMapper();

  private BoosterGains() {}

  /**
   * @param json the model as XGBoost writes it
   * @param features how many there are
   */
  static double[] of(byte[] json, int features) {
    double[] gains = new double[features];
    try {
      JsonNode trees = JSON.readTree(json).at("/learner/gradient_booster/model/trees");
      for (JsonNode tree : trees) {
        add(tree, gains);
      }
      return gains;
    } catch (IOException e) {
      throw new UncheckedIOException("an XGBoost model that is no JSON", e);
    }
  }

  private static void add(JsonNode tree, double[] gains) {
    JsonNode left = tree.path("left_children");
    for (int node = 0; node < left.size(); node++) {
      if (left.path(node).asInt() >= 0) {
        gains[tree.path("split_indices").path(node).asInt()] +=
            tree.path("loss_changes").path(node).asDouble();
      }
    }
  }
}
