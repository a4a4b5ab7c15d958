package io.clickml.service.rollout;

import io.clickml.service.model.ModelService;
import io.clickml.service.scoring.Router;
import io.clickml.service.scoring.Routing;
import java.util.Set;

/**
 * Reads who answers from the arms of the model: one statement per call, so a move counts at once.
 */
final class RolloutRouter implements Router {
  private final ModelService models;

  RolloutRouter(ModelService models) {
    this.models = models;
  }

  @Override
  public Routing of(String workspace, String model) {
    RoutingTable table = new RoutingTable(models.arms(workspace, model), keys -> Set.of());
    if (!table.answers()) {
      // Says why: there is no such model, or none of its versions answers.
      models.version(workspace, model, null);
    }
    return table;
  }
}
