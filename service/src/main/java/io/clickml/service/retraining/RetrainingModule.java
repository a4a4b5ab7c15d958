package io.clickml.service.retraining;

import io.clickml.service.alert.Alerts;
import io.clickml.service.model.ModelService;
import io.clickml.service.monitoring.MonitoringModule;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Timers;
import io.clickml.service.rollout.RolloutService;
import io.clickml.service.training.TrainingService;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;

/** Wires retraining. */
public final class RetrainingModule {
  private static final Duration LOOK = Duration.ofSeconds(5);

  private final RetrainingService service;
  private final Retrainer retrainer;

  public RetrainingModule(
      Platform platform,
      ModelService models,
      TrainingService trainings,
      RolloutService rollouts,
      MonitoringModule monitoring,
      Signs signs,
      Alerts alerts) {
    NewAnswers answers =
        new NewAnswers(monitoring.outcomes(), monitoring.pause(), platform.clock());
    this.service =
        new RetrainingService(
            platform, models, trainings, rollouts, monitoring.outcomes(), answers);
    this.retrainer =
        new Retrainer(platform, service, models, trainings, rollouts, answers, signs, alerts);
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    jersey.register(new RetrainingResource(service, idempotency));
  }

  /** Looks after rules and retrainings under way. */
  public void work(Timers timers) {
    timers.every(LOOK, "retraining", retrainer::look);
  }
}
