package io.clickml.service.retraining;

import io.clickml.service.alert.Alerts;
import io.clickml.service.model.ModelService;
import io.clickml.service.monitoring.MonitoringModule;
import io.clickml.service.monitoring.OutcomeTable;
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
  private final Starter starter;
  private final Retrainer retrainer;

  public RetrainingModule(
      Platform platform,
      ModelService models,
      TrainingService trainings,
      RolloutService rollouts,
      MonitoringModule monitoring,
      Signs signs,
      Alerts alerts) {
    OutcomeTable outcomes = monitoring.outcomes();
    NewAnswers answers = new NewAnswers(outcomes, trainings, monitoring.pause(), platform.clock());
    this.starter = new Starter(platform, models, trainings, outcomes, answers);
    this.service =
        new RetrainingService(platform, models, starter, rollouts, outcomes, answers, alerts);
    this.retrainer =
        new Retrainer(platform, service, starter, models, trainings, rollouts, answers, signs);
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    jersey.register(new RetrainingResource(service, starter, idempotency));
  }

  /** Looks after rules and retrainings under way. */
  public void work(Timers timers) {
    timers.every(LOOK, "retraining", retrainer::look);
  }
}
