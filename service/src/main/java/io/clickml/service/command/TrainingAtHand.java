package io.clickml.service.command;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.bundle.BundleException;
import io.clickml.modelstore.bundle.BundleReader;
import io.clickml.modelstore.bundle.OpenBundle;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.child.ChildLauncher;
import io.clickml.service.automl.child.ChildLimits;
import io.clickml.service.automl.child.ChildProcess;
import io.clickml.service.automl.child.Job;
import io.clickml.service.automl.child.JobFolder;
import io.clickml.service.automl.child.Outcome;
import io.clickml.service.automl.child.ProgressTail;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.List;
import java.util.Locale;

/** One training from the command line, in a child as anywhere else. */
final class TrainingAtHand implements AutoCloseable {
  private static final Duration TICK = Duration.ofMillis(200);

  private final JsonMapper json = JsonMapper.builder().build();
  private final JobFolder folder;
  private final Thread cleaner;

  private TrainingAtHand(JobFolder folder) {
    this.folder = folder;
    this.cleaner = new Thread(this::removeQuietly);
    // A person who presses Ctrl-C leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(cleaner);
  }

  /** Lays the rows out for a child; they are not kept here. */
  static TrainingAtHand of(Job job, RawTable rows) throws IOException {
    TrainingAtHand training = new TrainingAtHand(JobFolder.temporary("click-ml-train"));
    try {
      job.lay(rows, training.folder);
      return training;
    } catch (IOException | RuntimeException e) {
      training.close();
      throw e;
    }
  }

  /**
   * Trains, moves the bundle to its place and returns the report as one line of JSON.
   *
   * @param progress where to tell how it goes, or null
   */
  String run(OutFile to, PrintStream progress) throws Exception {
    // The child needs the memory that reading took.
    System.gc();
    try (ChildProcess child = new ChildLauncher(ChildLimits.ofMachine(1)).start(folder)) {
      follow(child, progress);
      place(child, to);
    }
    return report(to);
  }

  @Override
  public void close() throws IOException {
    Runtime.getRuntime().removeShutdownHook(cleaner);
    folder.delete();
  }

  private void follow(ChildProcess child, PrintStream progress)
      throws IOException, InterruptedException {
    ProgressTail tail = new ProgressTail(folder.progress());
    boolean ended = false;
    while (!ended) {
      ended = child.await(TICK);
      List<String> lines = tail.poll();
      if (progress != null && !lines.isEmpty()) {
        tell(json.readTree(lines.get(lines.size() - 1)).path("progress"), progress);
      }
    }
  }

  private static void tell(JsonNode now, PrintStream progress) {
    String best = now.path("best").path("words").path("text").asText("");
    progress.printf(
        Locale.ROOT,
        "%5.1f s  %3d tried  %s%n",
        now.path("elapsedSeconds").asDouble(),
        now.path("candidatesTried").asInt(),
        best.isEmpty() ? now.path("now").path("text").asText() : best);
  }

  private static void place(ChildProcess child, OutFile to) throws IOException, CommandException {
    Outcome outcome = child.outcome();
    if (outcome instanceof Outcome.Trained trained) {
      to.write(place -> Files.copy(trained.bundle(), place, StandardCopyOption.REPLACE_EXISTING));
    } else if (outcome instanceof Outcome.Refused refused) {
      throw new CommandException(refused.why().text());
    } else if (outcome instanceof Outcome.Broken broken) {
      throw new CommandException(broken.why().text(), child.lastWords());
    } else {
      throw new CommandException("The training was cancelled.");
    }
  }

  private String report(OutFile file) throws IOException, BundleException, JsonProcessingException {
    OpenBundle open = BundleReader.read(file.path());
    Target target = open.bundle().schema().target();
    ObjectNode report = json.createObjectNode();
    report.put("bundle", file.toString());
    report.put("id", open.manifest().id());
    report.put("target", target.name());
    report.put("task", target.task().name().toLowerCase(Locale.ROOT));
    if (open.bundle().metrics() instanceof ObjectNode metrics) {
      report.setAll(metrics);
    }
    return json.writeValueAsString(report);
  }

  private void removeQuietly() {
    try {
      folder.delete();
    } catch (IOException e) {
      System.err.println("could not remove " + folder.root() + ": " + e.getMessage());
    }
  }
}
