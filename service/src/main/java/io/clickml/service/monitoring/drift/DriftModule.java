package io.clickml.service.monitoring.drift;

import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Timers;
import io.clickml.service.scoring.PredictionListener;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;
import java.time.Duration;

/** Wires drift. */
public final class DriftModule {
  private static final Duration MERGE = Duration.ofMinutes(10);

  private final Platform platform;
  private final DriftSettings settings;
  private final DriftSketcher sketcher;
  private final DriftService service;
  private final DriftMerger merger;

  public DriftModule(Platform platform, DriftSettings settings, ModelService models) {
    this.platform = platform;
    this.settings = settings;
    DriftDao windows = platform.database().dao(DriftDao.class);
    KnownVersions versions = new KnownVersions(models);
    this.sketcher = new DriftSketcher(versions, windows, settings, platform.ids().next("n"));
    this.service =
        new DriftService(
            new DriftService.Parts(models, versions, sketcher),
            new PastWindows(windows, settings.window()),
            platform.json(),
            platform.clock());
    this.merger = new DriftMerger(platform.database(), windows, settings.window());
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey) {
    jersey.register(new DriftResource(service));
  }

  /** Writes down what was counted every now and then, and at the end. */
  public void work(LifecycleEnvironment lifecycle, Timers timers) {
    lifecycle.manage(new Saving(sketcher, settings.saveSeconds(), platform.clock()));
    timers.every(MERGE, "drift-windows", () -> merger.merge(platform.clock().instant()));
  }

  /** Hears of answers. */
  public PredictionListener listener() {
    return sketcher;
  }

  public DriftService service() {
    return service;
  }
}
