package io.clickml.service.scoring;

import com.codahale.metrics.MetricRegistry;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Platform;
import io.dropwizard.jersey.setup.JerseyEnvironment;

/** Wires predictions. */
public final class ScoringModule {
  private final Platform platform;
  private final ModelService models;
  private final LoadedScorers scorers;
  private final PredictionFeed feed = new PredictionFeed();

  public ScoringModule(Platform platform, ModelService models) {
    this.platform = platform;
    this.models = models;
    this.scorers = new LoadedScorers(models);
  }

  /**
   * Registers the routes.
   *
   * @param router says who answers
   * @param control says which rows are to be left as they are
   */
  public void register(JerseyEnvironment jersey, Router router, ControlGroup control) {
    ScoringService service = new ScoringService(models, scorers, router, control, feed, platform);
    jersey.register(new AfterAnswer());
    jersey.register(new PredictionResource(service, platform.json()));
  }

  /** Says what operators should see. */
  public void measure(MetricRegistry metrics) {
    metrics.gauge("click-ml.predictions.dropped", () -> feed::dropped);
  }

  /** Tells of answers; starts and stops with the process. */
  public PredictionFeed feed() {
    return feed;
  }

  /** Scorers that are kept loaded. */
  public LoadedScorers scorers() {
    return scorers;
  }
}
