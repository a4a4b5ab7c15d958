package io.clickml.service.scoring;

import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Platform;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** Wires predictions. */
public final class ScoringModule {
  private final Platform platform;
  private final ScoringService service;

  public ScoringModule(Platform platform, ModelService models) {
    this.platform = platform;
    this.service =
        new ScoringService(models, new LoadedScorers(models), platform.limits().predictionRows());
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey) {
    jersey.register(new PredictionResource(service, platform.json()));
  }
}
