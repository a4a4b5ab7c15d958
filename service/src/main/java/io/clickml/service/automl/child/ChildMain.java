package io.clickml.service.automl.child;

import com.fasterxml.jackson.databind.json.JsonMapper;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.bundle.BundleWriter;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.TableFile;
import io.clickml.service.automl.AutoMl;
import io.clickml.service.automl.Control;
import io.clickml.service.automl.TrainingCancelled;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.learner.Natives;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The child: reads a job folder, trains, writes the bundle and then the manifest. A spare child has
 * no job yet: it warms up in a folder of its own and waits for one.
 */
final class ChildMain {
  private static final Logger LOG = LoggerFactory.getLogger(ChildMain.class);
  private static final int ORPHANED = 4;
  private static final int FAILED = 5;

  /** As the second argument: the folder is the child's own. */
  static final String SPARE = "spare";

  private ChildMain() {}

  /**
   * Trains.
   *
   * @param arguments the job folder; or the child's own folder and {@link #SPARE}
   */
  public static void main(String[] arguments) {
    JobFolder folder = new JobFolder(Path.of(arguments[0]));
    boolean spare = arguments.length > 1 && arguments[1].equals(SPARE);
    ChildControl control = ChildControl.listen(System.in, () -> orphaned(spare ? folder : null));
    Natives.loadAhead();
    int status = run(spare ? awaited(control) : folder, control);
    System.out.flush();
    Runtime.getRuntime().halt(status);
  }

  /** Halts rather than exits: nothing of an orphan is wanted, and native exit handlers can hang. */
  private static void orphaned(JobFolder own) {
    try {
      if (own != null) {
        own.delete();
      }
    } catch (IOException e) {
      // What is left lies among temporary files.
    }
    Runtime.getRuntime().halt(ORPHANED);
  }

  private static JobFolder awaited(ChildControl control) {
    CompletableFuture<Path> work = control.work();
    try {
      WarmUp.run(new Until(work));
    } catch (IOException | RuntimeException e) {
      // Cold is slower and no worse.
      LOG.warn("not warmed up", e);
    }
    return new JobFolder(work.join());
  }

  /** Says that it is enough as soon as there is something to do. */
  private record Until(CompletableFuture<?> work) implements Control {
    @Override
    public boolean finishRequested() {
      return false;
    }

    @Override
    public boolean cancelled() {
      return work.isDone();
    }
  }

  private static int run(JobFolder folder, Control control) {
    JsonMapper json = JsonMapper.builder().build();
    try {
      train(folder, json, control).write(json, folder.result());
      return 0;
    } catch (IOException | RuntimeException | Error e) {
      // Without a manifest the parent calls this a crash; the log keeps what happened.
      e.printStackTrace();
      return FAILED;
    }
  }

  private static Result train(JobFolder folder, JsonMapper json, Control control)
      throws IOException {
    try (ProgressLog progress = ProgressLog.open(json, folder.progress())) {
      Job job = json.readValue(folder.job().toFile(), Job.class);
      RawTable rows = TableFile.read(folder.table());
      PrintsAhead prints = new PrintsAhead(rows, progress);
      Bundle bundle = AutoMl.train(job.on(rows), prints, control);
      write(bundle, folder.bundle());
      PrintsFile.write(prints.of(bundle.schema()), folder.learned());
      return Result.trained(folder.bundle(), folder.learned());
    } catch (TrainingCancelled e) {
      return Result.without(Result.End.CANCELLED);
    } catch (TrainingException e) {
      return Result.refused(e.sentence());
    } catch (RuntimeException e) {
      if (!Memory.ranOut(e)) {
        throw e;
      }
      e.printStackTrace();
      return Result.without(Result.End.OUT_OF_MEMORY);
    }
  }

  private static void write(Bundle bundle, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      BundleWriter.write(bundle, out);
    }
  }
}
