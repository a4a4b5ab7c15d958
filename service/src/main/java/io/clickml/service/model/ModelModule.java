package io.clickml.service.model;

import io.clickml.service.platform.Platform;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import java.time.Duration;

/** Wires models. */
public final class ModelModule {
  // Longer than any publication can take.
  private static final Duration GRACE = Duration.ofHours(1);

  private final Platform platform;
  private final BundleFiles files;
  private final ModelService service;

  public ModelModule(Platform platform) {
    this.platform = platform;
    this.files =
        new BundleFiles(platform.storage(), platform.database(), platform.ids(), platform.clock());
    this.service = new ModelService(platform.database(), files, platform.json(), platform.clock());
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    ModelViews views = new ModelViews(service, platform.json());
    jersey.register(
        new ModelResource(service, views, new Importer(service, platform.scratch()), idempotency));
  }

  /** Removes bundles that interrupted publications left behind; returns how many. */
  public int sweep() {
    return files.sweep(GRACE);
  }

  public ModelService service() {
    return service;
  }
}
