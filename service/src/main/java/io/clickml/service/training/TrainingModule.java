package io.clickml.service.training;

import io.clickml.service.alert.Alerts;
import io.clickml.service.automl.child.ChildLauncher;
import io.clickml.service.automl.child.ChildLimits;
import io.clickml.service.automl.child.SpareChild;
import io.clickml.service.model.ModelService;
import io.clickml.service.platform.Platform;
import io.clickml.service.table.TableService;
import io.clickml.service.workspace.Idempotency;
import io.dropwizard.jersey.setup.JerseyEnvironment;
import io.dropwizard.lifecycle.setup.LifecycleEnvironment;

/** Wires trainings: the routes, and the workers of this process. */
public final class TrainingModule {
  private final Platform platform;
  private final QueueSettings settings;
  private final Bell orders = new Bell();
  private final TrainingService service;
  private final Workshop workshop;

  public TrainingModule(
      Platform platform,
      QueueSettings settings,
      TableService tables,
      ModelService models,
      Alerts alerts) {
    this.platform = platform;
    this.settings = settings;
    TrainingJournal journal =
        new TrainingJournal(platform.database(), platform.clock(), settings.longPolls());
    this.service = new TrainingService(platform, tables, models, journal, orders);
    TrainingQueue queue =
        new TrainingQueue(platform, journal, settings, platform.ids().next("w"), alerts);
    this.workshop =
        new Workshop(queue, tables, models, children(settings), jobs(), threads(settings));
  }

  /** Registers the routes. */
  public void register(JerseyEnvironment jersey, Idempotency idempotency) {
    jersey.register(new TrainingResource(service, idempotency, platform.json()));
    jersey.register(new ReproduceResource(service, idempotency));
  }

  /** Starts the workers with the process, and ends them with it. */
  public void work(LifecycleEnvironment lifecycle, boolean alone) {
    lifecycle.manage(new TrainingWorker(workshop, settings, orders, alone));
  }

  public TrainingService service() {
    return service;
  }

  private JobFolders jobs() {
    QueueDao queue = platform.database().dao(QueueDao.class);
    return new JobFolders(platform.home().resolve("jobs"), queue);
  }

  private static SpareChild children(QueueSettings settings) {
    ChildLimits machine = ChildLimits.ofMachine(settings.workers());
    Integer heap = settings.heapMegabytes();
    Integer outside = settings.nativeMegabytes();
    return new SpareChild(
        new ChildLauncher(
            new ChildLimits(
                heap == null ? machine.heapMegabytes() : heap,
                outside == null ? machine.nativeMegabytes() : outside)));
  }

  private static int threads(QueueSettings settings) {
    int processors = Runtime.getRuntime().availableProcessors();
    return settings.threads() == null
        ? Math.max(1, processors / Math.max(1, settings.workers()))
        : settings.threads();
  }
}
