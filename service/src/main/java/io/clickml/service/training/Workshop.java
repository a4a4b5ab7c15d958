package io.clickml.service.training;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.child.ChildProcess;
import io.clickml.service.automl.child.Job;
import io.clickml.service.automl.child.JobFolder;
import io.clickml.service.automl.child.Outcome;
import io.clickml.service.automl.child.PrintsFile;
import io.clickml.service.automl.child.SpareChild;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.NewVersion;
import io.clickml.service.model.Origin;
import io.clickml.service.model.Version;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.table.TableService;
import io.clickml.service.table.UploadedTable;
import io.clickml.service.workspace.Caller;
import io.clickml.service.workspace.Scope;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * What a worker works with.
 *
 * @param queue trainings to take up
 * @param tables where rows come from
 * @param models where versions go
 * @param children start here
 * @param jobs the folders of attempts
 * @param threads processor threads of one training
 */
record Workshop(
    TrainingQueue queue,
    TableService tables,
    ModelService models,
    SpareChild children,
    JobFolders jobs,
    int threads) {

  /** Lays rows and order into the folder and starts a child on it. */
  ChildProcess start(Training training, JobFolder folder) throws IOException {
    JobFolder.create(folder.root());
    TrainingOrder order = training.job();
    Caller owner = new Caller(training.workspace(), Scope.ALL, "worker");
    UploadedTable table = tables.get(owner, training.tableId());
    RawTable rows = asked(tables.cells(table), order.lineage());
    List<Reading> readings = tables.profile(table).readings(order.corrections());
    Job job =
        order.reproduces() == null
            ? new Job(
                readings,
                order.target(),
                order.task(),
                order.metric(),
                order.settings(threads, "auto"),
                order.aliases())
            : Job.again(original(training).bundle(), rows.names(), readings);
    job.lay(rows, folder);
    return children.start(folder);
  }

  /** The rows that were there when it was asked for: who appends some trains again. */
  private static RawTable asked(RawTable rows, Lineage lineage) {
    return lineage == null || lineage.rows() >= rows.rows()
        ? rows
        : rows.rows(IntStream.range(0, lineage.rows()).toArray());
  }

  /** Says whether the version came out again that was to, and ends the training. */
  void compare(Claim claim, Training training, Path bundle) throws IOException {
    try {
      Reproduced result =
          Reproduced.of(training.job().reproduces(), original(training), read(bundle));
      if (!queue.compared(claim, result.json()) && queue.read(claim).cancelAsked()) {
        queue.cancelled(claim);
      }
      queue.told();
    } catch (ProblemException gone) {
      refuse(claim, gone.problem());
    }
  }

  private OpenBundle original(Training training) throws IOException {
    Version version =
        models.version(training.workspace(), training.model(), training.job().reproduces());
    try (InputStream in = models.open(version)) {
      return BundleReader.read(in.readAllBytes());
    } catch (BundleException e) {
      throw new IOException("bundle of version " + version.version(), e);
    }
  }

  private static OpenBundle read(Path bundle) throws IOException {
    try {
      return BundleReader.read(bundle);
    } catch (BundleException e) {
      throw new IOException(e);
    }
  }

  private static Instant knownUntil(Training training) {
    Lineage lineage = training.job().lineage();
    return lineage == null || lineage.knownUntilMillis() == null
        ? training.createdAt()
        : Instant.ofEpochMilli(lineage.knownUntilMillis());
  }

  /** Makes the version and ends the training in one transaction. */
  void publish(Claim claim, Training training, Outcome.Trained trained) throws IOException {
    Origin origin =
        new Origin(
            training.job().cause(), training.job().author(), claim.id(), knownUntil(training));
    NewVersion order =
        new NewVersion(claim.workspace(), training.model(), false, training.job().title(), origin);
    try {
      Optional<Version> version =
          models.publish(
              order,
              trained.bundle(),
              PrintsFile.read(trained.learned()),
              made ->
                  queue.succeed(
                      claim, models.model(made.workspace(), made.model()), made.version()));
      if (version.isEmpty() && queue.read(claim).cancelAsked()) {
        queue.cancelled(claim);
      }
      queue.told();
    } catch (ProblemException e) {
      refuse(claim, e.problem());
    }
  }

  private void refuse(Claim claim, Problem why) {
    queue.fail(claim, new Sentence(why.code(), why.args(), why.detail()));
  }
}
