package io.clickml.service.monitoring;

import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Platform;
import io.clickml.service.scoring.ControlGroup;
import io.clickml.service.scoring.LoadedScorers;
import io.clickml.service.scoring.PredictionFeed;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;

/** Wires the prediction log, outcomes and live quality. */
public final class MonitoringModule {
  private final Platform platform;
  private final ModelService models;
  private final MonitoringSettings settings;
  private final ConductService conducts;
  private final PredictionLog log;
  private final LiveQuality quality;
  private final QualityWatch watch;
  private final Retention retention;

  public MonitoringModule(Platform platform, MonitoringSettings settings, ModelService models) {
    this.platform = platform;
    this.settings = settings;
    this.models = models;
    this.conducts = new ConductService(platform.database(), models);
    this.log =
        new PredictionLog(
            platform.database(), conducts, models, platform.json(), settings, platform.clock());
    this.quality =
        new LiveQuality(platform.database(), models, conducts, platform.json(), platform.clock());
    this.watch =
        new QualityWatch(
            quality,
            new Arrivals(platform.database(), models, conducts),
            pause(),
            platform.clock());
    this.retention = new Retention(platform.database(), settings, platform.clock());
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, LoadedScorers scorers, PredictionFeed feed) {
    OutcomeService outcomes =
        new OutcomeService(
            platform.database(),
            models,
            scorers,
            feed,
            platform.clock(),
            platform.limits().predictionRows());
    jersey.register(new OutcomeResource(outcomes, models));
    jersey.register(new QualityResource(watch));
    jersey.register(new ConductResource(conducts));
  }

  /** Removes what is not to be kept any longer. */
  public void sweep() {
    retention.sweep();
  }

  /** For so long rules and alerts go by what was found before. */
  public Duration pause() {
    return Duration.ofSeconds(settings.judgeSeconds());
  }

  /** What was predicted. */
  public PredictionLog log() {
    return log;
  }

  /** How good it was. */
  public LiveQuality quality() {
    return quality;
  }

  /** The same, for those who ask often. */
  public QualityWatch watch() {
    return watch;
  }

  /** Rows whose outcome became known. */
  public OutcomeTable outcomes() {
    return new OutcomeTable(platform.database(), models, conducts, platform.json());
  }

  /** Rows that were asked about lately. */
  public AskedRows asked() {
    return new AskedRows(platform.database(), models, platform.json());
  }

  /** Which rows are to be left as they are. */
  public ControlGroup control() {
    return conducts;
  }
}
