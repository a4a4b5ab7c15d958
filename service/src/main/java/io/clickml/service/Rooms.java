package io.clickml.service;

import io.clickml.service.addin.AddinModule;
import io.clickml.service.alert.AlertModule;
import io.clickml.service.model.ModelModule;
import io.clickml.service.monitoring.MonitoringModule;
import io.clickml.service.monitoring.drift.DriftModule;
import io.clickml.service.platform.EmbeddedFile;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.PlatformModule;
import io.clickml.service.platform.Timers;
import io.clickml.service.retraining.RetrainingModule;
import io.clickml.service.rollout.RolloutModule;
import io.clickml.service.scoring.ScoringModule;
import io.clickml.service.table.TableModule;
import io.clickml.service.training.TrainingModule;
import io.clickml.service.workspace.Idempotency;
import io.clickml.service.workspace.WorkspaceModule;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;

/** The rooms of the service, each made of those that it may know, and what plugs them together. */
final class Rooms {
  private final ClickMlConfiguration settings;
  private final PlatformModule platform;
  private final WorkspaceModule workspace;
  private final TableModule table;
  private final ModelModule model;
  private final AlertModule alert;
  private final TrainingModule training;
  private final ScoringModule scoring;
  private final MonitoringModule monitoring;
  private final RolloutModule rollout;
  private final DriftModule drift;
  private final RetrainingModule retraining;
  private final AlertWatch watch;

  Rooms(ClickMlConfiguration settings, PlatformModule platform) {
    Platform ground = platform.platform();
    this.settings = settings;
    this.platform = platform;
    this.workspace = new WorkspaceModule(ground, settings.signIn());
    this.table = new TableModule(ground);
    this.model = new ModelModule(ground);
    this.alert = new AlertModule(ground, settings.alerts(), settings.publicUrl());
    this.training =
        new TrainingModule(
            ground, settings.trainings(), table.service(), model.service(), alert.alerts());
    this.scoring = new ScoringModule(ground, model.service());
    this.monitoring = new MonitoringModule(ground, settings.monitoring(), model.service());
    this.rollout =
        new RolloutModule(ground, settings.rollouts(), model, scoring.scorers(), monitoring);
    this.drift = new DriftModule(ground, settings.drift(), model.service());
    this.retraining =
        new RetrainingModule(
            ground,
            model.service(),
            training.service(),
            rollout.service(),
            monitoring,
            new SeenInUse(monitoring.watch(), drift.service(), monitoring.pause(), ground.clock()),
            alert.alerts());
    this.watch =
        new AlertWatch(
            alert.alerts(),
            model.service(),
            drift.service(),
            monitoring.watch(),
            rollout.service());
  }

  /** Registers the routes. */
  void register(JerseyEnvironment jersey) {
    Idempotency idempotency = workspace.idempotency();
    workspace.register(jersey);
    table.register(jersey, idempotency);
    model.register(jersey, idempotency);
    alert.register(jersey);
    training.register(jersey, idempotency);
    scoring.register(jersey, rollout.router(), monitoring.control());
    monitoring.register(jersey, scoring.scorers(), scoring.feed());
    rollout.register(jersey, idempotency);
    drift.register(jersey);
    retraining.register(jersey, idempotency);
    jersey.register(new PanelResource());
    new AddinModule(settings.excel(), settings.signIn().microsoft(), settings.publicUrl())
        .register(jersey);
  }

  /** Tells rooms what happens in rooms that they may not know. */
  void plug() {
    model.service().whenErased(alert.alerts()::forget);
    model.moves().tell(watch::moved);
    table.service().keepWhile(training.service()::uses);
  }

  /** Begins what goes on beside requests, with the process. */
  void work(Environment environment) {
    LifecycleEnvironment lifecycle = environment.lifecycle();
    boolean alone = settings.database().embedded();
    Timers timers = new Timers(platform.platform().database(), alone);
    training.work(lifecycle, alone);
    lifecycle.manage(timers);
    if (alone) {
      EmbeddedFile file = new EmbeddedFile(platform.platform().database().dataSource());
      timers.every(Duration.ofSeconds(10), "embedded-file", file::tidy);
    }
    timers.every(Duration.ofMinutes(10), "bundle-drafts", model::sweep);
    timers.every(Duration.ofHours(1), "standby", model::retire);
    timers.every(Duration.ofHours(1), "idempotency", workspace.idempotency()::forgetOld);
    timers.every(Duration.ofHours(1), "prediction-log", monitoring::sweep);
    timers.every(settings.alerts().watch(), "alerts", watch::look);
    retraining.work(timers);
    listen(lifecycle, timers);
    alert.work(lifecycle, timers);
    lifecycle.manage(scoring.feed());
    scoring.measure(environment.metrics());
  }

  private void listen(LifecycleEnvironment lifecycle, Timers timers) {
    // Before the log: what befalls a trial must not wait for rows to be written.
    rollout.work(lifecycle, scoring.feed(), timers);
    scoring.feed().add(monitoring.log());
    scoring.feed().add(new FailureAlerts(alert.alerts()));
    // Before the feed is managed, so that it ends after it and writes down what was told last.
    drift.work(lifecycle, timers);
    if (monitoring.log().remembers()) {
      scoring.feed().add(drift.listener());
    }
  }

  /** Makes the default workspace; its first key. */
  String settle() {
    return workspace.settle(settings.key());
  }
}
