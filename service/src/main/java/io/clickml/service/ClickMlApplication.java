package io.clickml.service;

import io.clickml.service.addin.AddinModule;
import io.clickml.service.alert.AlertModule;
import io.clickml.service.command.DeploySheetsAddonCommand;
import io.clickml.service.command.ScoreCommand;
import io.clickml.service.command.TrainCommand;
import io.clickml.service.command.WorkerCommand;
import io.clickml.service.model.ModelModule;
import io.clickml.service.monitoring.MonitoringModule;
import io.clickml.service.monitoring.drift.DriftModule;
import io.clickml.service.platform.Migrations;
import io.clickml.service.platform.PlatformModule;
import io.clickml.service.platform.Timers;
import io.clickml.service.platform.http.StrictJson;
import io.clickml.service.retraining.RetrainingModule;
import io.clickml.service.rollout.RolloutModule;
import io.clickml.service.scoring.ScoringModule;
import io.clickml.service.table.TableModule;
import io.clickml.service.training.TrainingModule;
import io.clickml.service.workspace.WorkspaceModule;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.migrations.MigrationsBundle;
import java.time.Duration;
import java.util.Map;

/** Starts the service: registers the modules, in order. */
public final class ClickMlApplication extends Application<ClickMlConfiguration> {
  public static void main(String[] arguments) throws Exception {
    new ClickMlApplication().run(arguments);
  }

  @Override
  public String getName() {
    return "click-ml";
  }

  @Override
  public void initialize(Bootstrap<ClickMlConfiguration> bootstrap) {
    bootstrap.setObjectMapper(StrictJson.newMapper());
    bootstrap.setConfigurationSourceProvider(
        new SubstitutingSourceProvider(
            bootstrap.getConfigurationSourceProvider(), new EnvironmentVariableSubstitutor(false)));
    bootstrap.addBundle(new DatabaseCommands());
    bootstrap.addCommand(new TrainCommand());
    bootstrap.addCommand(new ScoreCommand());
    bootstrap.addCommand(new WorkerCommand(this));
    bootstrap.addCommand(new DeploySheetsAddonCommand());
  }

  @Override
  public void run(ClickMlConfiguration settings, Environment environment) {
    PlatformModule platform =
        new PlatformModule(
            settings.home(), settings.store(), settings.database(), settings.limits(), environment);
    platform.register(environment, settings.getServerFactory(), settings.allowedOrigins());
    WorkspaceModule workspace = new WorkspaceModule(platform.platform());
    workspace.register(environment.jersey());
    TableModule table = new TableModule(platform.platform());
    table.register(environment.jersey(), workspace.idempotency());
    ModelModule model = new ModelModule(platform.platform());
    model.register(environment.jersey(), workspace.idempotency());
    AlertModule alert =
        new AlertModule(platform.platform(), settings.alerts(), settings.publicUrl());
    alert.register(environment.jersey());
    TrainingModule training =
        new TrainingModule(
            platform.platform(),
            settings.trainings(),
            table.service(),
            model.service(),
            alert.alerts());
    training.register(environment.jersey(), workspace.idempotency());
    table.service().keepWhile(training.service()::uses);
    training.work(environment.lifecycle(), settings.database().embedded());
    Timers timers = new Timers(platform.platform().database(), settings.database().embedded());
    timers.every(Duration.ofMinutes(10), "bundle-drafts", model::sweep);
    timers.every(Duration.ofHours(1), "standby", model::retire);
    timers.every(Duration.ofHours(1), "idempotency", workspace.idempotency()::forgetOld);
    environment.lifecycle().manage(timers);
    ScoringModule scoring = new ScoringModule(platform.platform(), model.service(), model.moves());
    MonitoringModule monitoring =
        new MonitoringModule(platform.platform(), settings.monitoring(), model.service());
    monitoring.register(environment.jersey(), scoring.scorers(), scoring.feed());
    timers.every(Duration.ofHours(1), "prediction-log", monitoring::sweep);
    RolloutModule rollout =
        new RolloutModule(
            platform.platform(),
            settings.rollouts(),
            model.service(),
            model.moves(),
            scoring.scorers(),
            monitoring);
    rollout.register(environment.jersey(), workspace.idempotency());
    // Before the log: what befalls a trial must not wait for rows to be written.
    rollout.work(environment.lifecycle(), scoring.feed(), timers);
    scoring.feed().add(monitoring.log());
    scoring.register(environment.jersey(), rollout.router(), monitoring.control());
    DriftModule drift = new DriftModule(platform.platform(), settings.drift(), model.service());
    drift.register(environment.jersey());
    // Before the feed, so that it ends after it and writes down what was told last.
    drift.work(environment.lifecycle(), timers);
    scoring.feed().add(drift.listener());
    RetrainingModule retraining =
        new RetrainingModule(
            platform.platform(),
            model.service(),
            training.service(),
            rollout.service(),
            monitoring,
            new SeenInUse(
                monitoring.watch(),
                drift.service(),
                monitoring.pause(),
                platform.platform().clock()),
            alert.alerts());
    retraining.register(environment.jersey(), workspace.idempotency());
    retraining.work(timers);
    AlertWatch watch =
        new AlertWatch(
            alert.alerts(),
            model.service(),
            drift.service(),
            monitoring.watch(),
            rollout.service());
    model.moves().tell(watch::moved);
    timers.every(settings.alerts().watch(), "alerts", watch::look);
    alert.work(environment.lifecycle(), timers);
    environment.lifecycle().manage(scoring.feed());
    environment.jersey().register(new PanelResource());
    new AddinModule(settings.excel(), settings.publicUrl()).register(environment.jersey());

    String key = workspace.settle(settings.key());
    environment
        .lifecycle()
        .addServerLifecycleListener(new StartNote(settings.publicUrl(), key, System.out));
  }

  /** {@code db migrate} and its siblings, on the database of the settings. */
  private static final class DatabaseCommands extends MigrationsBundle<ClickMlConfiguration> {
    @Override
    public DataSourceFactory getDataSourceFactory(ClickMlConfiguration settings) {
      return settings.database().dataSource(settings.home());
    }

    @Override
    public String getMigrationsFileName() {
      return Migrations.FILE;
    }

    @Override
    public Map<String, Object> getScopedObjects() {
      return Migrations.SCOPE;
    }
  }
}
