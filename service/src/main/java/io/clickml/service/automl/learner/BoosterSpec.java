package io.clickml.service.automl.learner;

import java.util.Map;

/**
 * Settings of a booster, in XGBoost's names.
 *
 * @param name short name in reports of candidates
 * @param rate published learning rate, before it is fitted to the time there is
 * @param params everything else
 */
public record BoosterSpec(String name, double rate, Map<String, Object> params) {
  public BoosterSpec {
    params = Map.copyOf(params);
  }
}
