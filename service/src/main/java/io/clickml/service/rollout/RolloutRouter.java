package io.clickml.service.rollout;

import io.clickml.service.model.ModelService;
import io.clickml.service.monitoring.PredictionLog;
import io.clickml.service.scoring.Router;
import io.clickml.service.scoring.Routing;

/**
 * Reads who answers from the arms of the model: one statement per call, so a move counts at once.
 */
final class RolloutRouter implements Router {
  private final ModelService models;

  private final PredictionLog log;

  RolloutRouter(ModelService models, PredictionLog log) {
    this.models = models;
    this.log = log;
  }

  @Override
  public Routing of(String workspace, String model) {
    RoutingTable table =
        new RoutingTable(
            models.arms(workspace, model),
            (candidate, keys) -> log.known(workspace, model, candidate, keys));
    if (!table.answers()) {
      // Says why: there is no such model, or none of its versions answers.
      models.version(workspace, model, null);
    }
    return table;
  }
}
