package io.clickml.service.platform;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.storage.DirectoryStorage;
import io.clickml.service.platform.http.BodyLimits;
import io.clickml.service.platform.http.ContainerProblems;
import io.clickml.service.platform.http.Cors;
import io.clickml.service.platform.http.ProblemMapper;
import io.clickml.service.platform.http.QueryGuard;
import io.clickml.service.platform.http.RequestIds;
import io.clickml.service.platform.http.StrictJson;
import io.clickml.service.platform.http.UnreadBodies;
import io.clickml.service.platform.storage.WorkspaceStorage;
import io.dropwizard.core.server.AbstractServerFactory;
import io.dropwizard.core.server.ServerFactory;
import io.dropwizard.core.setup.Environment;
import jakarta.servlet.DispatcherType;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.util.EnumSet;
import java.util.Set;
import org.glassfish.jersey.server.ServerProperties;

/** Wires what every feature stands on, with or without a web server. */
public final class PlatformModule {
  private final Platform platform;

  /**
   * Opens database and files.
   *
   * @param home the data folder
   * @param store {@code file:/folder}, or blank for a folder in {@code home}
   * @param settings of the database
   * @param limits what a request may hold
   * @param environment metrics, JSON and life cycle of the process
   */
  public PlatformModule(
      Path home, String store, DatabaseSettings settings, Limits limits, Environment environment) {
    DataFolder.make(home);
    Database database = Database.open(settings, home, environment.metrics());
    environment.lifecycle().manage(database.dataSource());
    environment.healthChecks().register("database", new DatabaseCheck(database));
    ObjectMapper json = StrictJson.harden(environment.getObjectMapper(), limits.cellCharacters());
    this.platform =
        new Platform(
            home,
            database,
            new Leftovers(home, settings.embedded()).sweep(),
            storage(store, home, settings.embedded()),
            Clock.tick(Clock.systemUTC(), Duration.ofMillis(1)),
            new Ids(new SecureRandom()),
            limits,
            json);
  }

  /** Registers the door: request numbers, problems, limits, headers. */
  public void register(Environment environment, ServerFactory server, Set<String> origins) {
    if (server instanceof AbstractServerFactory factory) {
      factory.setRegisterDefaultExceptionMappers(false);
      factory.getGzipFilterFactory().setEnabled(false);
    }
    var jersey = environment.jersey();
    jersey.property(ServerProperties.LOCATION_HEADER_RELATIVE_URI_RESOLUTION_DISABLED, true);
    jersey.property(ServerProperties.WADL_FEATURE_DISABLE, true);
    jersey.register(new ProblemMapper());
    jersey.register(new ProblemMapper.OfViolations());
    jersey.register(new BodyLimits(platform.limits()));
    jersey.register(new UnreadBodies());
    jersey.register(new QueryGuard());
    jersey.register(new Cors(origins));
    environment
        .servlets()
        .addFilter("request-ids", new RequestIds(platform.ids()))
        .addMappingForUrlPatterns(EnumSet.of(DispatcherType.REQUEST), false, "/*");
    ContainerProblems problems = new ContainerProblems(platform.json(), platform.ids());
    environment.getApplicationContext().setErrorHandler(problems);
    environment
        .lifecycle()
        .addServerLifecycleListener(started -> started.setErrorHandler(problems));
  }

  public Platform platform() {
    return platform;
  }

  private static WorkspaceStorage storage(String store, Path home, boolean alone) {
    if (!store.isBlank() && !store.startsWith("file:")) {
      throw new IllegalArgumentException("The setting store must start with file: , not " + store);
    }
    Path root =
        store.isBlank() ? home.resolve("files") : Path.of(store.substring("file:".length()));
    try {
      DirectoryStorage files = new DirectoryStorage(root);
      files.sweep(Leftovers.before(alone).toEpochMilli());
      return new WorkspaceStorage(files);
    } catch (IOException failure) {
      throw new UncheckedIOException("cannot keep files in " + root, failure);
    }
  }
}
