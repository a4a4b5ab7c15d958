package io.clickml.service;

import io.clickml.service.command.DeploySheetsAddonCommand;
import io.clickml.service.command.ScoreCommand;
import io.clickml.service.command.TrainCommand;
import io.clickml.service.command.WorkerCommand;
import io.clickml.service.platform.Migrations;
import io.clickml.service.platform.PlatformModule;
import io.clickml.service.platform.http.StrictJson;
import io.dropwizard.configuration.EnvironmentVariableSubstitutor;
import io.dropwizard.configuration.SubstitutingSourceProvider;
import io.dropwizard.core.Application;
import io.dropwizard.core.setup.Bootstrap;
import io.dropwizard.core.setup.Environment;
import io.dropwizard.db.DataSourceFactory;
import io.dropwizard.migrations.MigrationsBundle;
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
    Rooms rooms = new Rooms(settings, platform);
    rooms.register(environment.jersey());
    rooms.plug();
    rooms.work(environment);
    String key = rooms.settle();
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
