package io.clickml.service.rollout;

import io.clickml.service.model.ModelService;
import io.clickml.service.scoring.Router;

/** Wires rollouts. */
public final class RolloutModule {
  private final Router router;

  public RolloutModule(ModelService models) {
    this.router = new RolloutRouter(models);
  }

  /** Says which version answers which row. */
  public Router router() {
    return router;
  }
}
