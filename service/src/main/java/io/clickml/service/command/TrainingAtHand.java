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
final class TrainingAtHand {
  private static final Duration TICK = Duration.ofMillis(200);

  private final JsonMapper json = JsonMapper.builder().build();
  private final Job job;
  private final PrintStream progress;

  /**
   * @param job what to do
   * @param progress where to tell how it goes, or null
   */
  TrainingAtHand(Job job, PrintStream progress) {
    this.job = job;
    this.progress = progress;
  }

  /** Trains, moves the bundle to its place and returns the report as one line of JSON. */
  String run(RawTable rows, OutFile to) throws Exception {
    JobFolder folder = JobFolder.create(Files.createTempDirectory("click-ml-train"));
    Thread cleaner = new Thread(() -> removeQuietly(folder));
    // A person who presses Ctrl-C leaves nothing behind either.
    Runtime.getRuntime().addShutdownHook(cleaner);
    try {
      job.lay(rows, folder);
      try (ChildProcess child = new ChildLauncher(ChildLimits.ofMachine(1)).start(folder)) {
        follow(child, folder);
        place(child, to);
      }
    } finally {
      Runtime.getRuntime().removeShutdownHook(cleaner);
      folder.delete();
    }
    return report(to);
  }

  private void follow(ChildProcess child, JobFolder folder)
      throws IOException, InterruptedException {
    ProgressTail tail = new ProgressTail(folder.progress());
    boolean ended = false;
    while (!ended) {
      ended = child.await(TICK);
      List<String> lines = tail.poll();
      if (progress != null && !lines.isEmpty()) {
        tell(json.readTree(lines.get(lines.size() - 1)).path("progress"));
      }
    }
  }

  private void tell(JsonNode now) {
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

  private static void removeQuietly(JobFolder folder) {
    try {
      folder.delete();
    } catch (IOException e) {
      System.err.println("could not remove " + folder.root() + ": " + e.getMessage());
    }
  }
}
