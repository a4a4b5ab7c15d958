package io.clickml.service.automl.child;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children that end in every way there is, as real processes. */
class ChildProcessIT {
  private static final ChildLimits SMALL = new ChildLimits(64, 128);
  private static final Duration LONG = Duration.ofSeconds(60);

  @TempDir Path temporary;

  @Test
  void believesABundleWhoseDigestsHold() throws Exception {
    Outcome.Trained trained = assertInstanceOf(Outcome.Trained.class, outcome("good"));

    assertEquals("a bundle", Files.readString(trained.bundle()));
  }

  @Test
  void callsAFileThatDiffersFromItsDigestACrash() throws Exception {
    Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome("lying"));

    assertEquals("engine-crashed", broken.why().code());
    assertTrue(broken.again());
  }

  @Test
  void passesOnWhyTheEngineRefused() throws Exception {
    Outcome.Refused refused = assertInstanceOf(Outcome.Refused.class, outcome("refusing"));

    assertEquals("few-rows", refused.why().code());
  }

  @Test
  void callsAGoodExitWithoutAManifestACrash() throws Exception {
    assertInstanceOf(Outcome.Broken.class, outcome("silent"));
  }

  @Test
  void callsADeathACrash() throws Exception {
    Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome("crashing"));

    assertEquals("engine-crashed", broken.why().code());
  }

  @Test
  void tellsWhenTheHeapRanOut() throws Exception {
    Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome("heap"));

    assertEquals("engine-out-of-memory", broken.why().code());
    assertFalse(broken.again());
  }

  @Test
  void tellsWhenNativeMemoryRanOut() throws Exception {
    Outcome.Broken broken = assertInstanceOf(Outcome.Broken.class, outcome("native"));

    assertEquals("engine-out-of-memory", broken.why().code());
  }

  @Test
  void finishesAndCancelsOnRequest() throws Exception {
    JobFolder finishing = folder("finishing");
    try (ChildProcess child = launcher("listening").start(finishing)) {
      child.finish();
      assertTrue(child.await(LONG));
      assertInstanceOf(Outcome.Trained.class, child.outcome());
    }
    try (ChildProcess child = launcher("listening").start(folder("cancelling"))) {
      child.cancel();
      assertTrue(child.await(LONG));
      assertInstanceOf(Outcome.Cancelled.class, child.outcome());
    }
  }

  @Test
  void killsAChildThatDoesNotListenAndRemovesItsFolder() throws Exception {
    JobFolder folder = folder("deaf");
    long pid;
    try (ChildProcess child = launcher("deaf").start(folder)) {
      pid = child.pid();
      ProgressTail tail = new ProgressTail(folder.progress());
      await().atMost(LONG).until(() -> !tail.poll().isEmpty());
      child.cancel();
      child.kill();
    }
    folder.delete();

    assertFalse(ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertFalse(Files.exists(folder.root()));
  }

  @Test
  void givesTheChildSleepingThreadsAndNoSecrets() throws Exception {
    JobFolder folder = folder("environment");
    try (ChildProcess child = launcher("environment").start(folder)) {
      assertTrue(child.await(LONG));
    }
    String environment = Files.readString(folder.bundle());

    assertTrue(environment.contains("OMP_WAIT_POLICY=passive"), environment);
    assertFalse(environment.contains("CLICKML"), environment);
  }

  @Test
  void endsWhenTheParentEnds() throws Exception {
    // A parent in between, which starts the deaf child and dies by kill -9.
    JobFolder folder = folder("orphan");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    Process parent =
        new ProcessBuilder(
                List.of(
                    java,
                    "-cp",
                    System.getProperty("java.class.path"),
                    DyingParent.class.getName(),
                    folder.root().toString()))
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("parent.log").toFile())
            .start();
    ProgressTail tail = new ProgressTail(folder.progress());
    String[] line = new String[1];
    await()
        .atMost(LONG)
        .until(
            () -> {
              List<String> lines = tail.poll();
              line[0] = lines.isEmpty() ? null : lines.get(0);
              return line[0] != null;
            });
    long pid = Long.parseLong(line[0].replaceAll("\\D", ""));
    assertTrue(ProcessHandle.of(pid).orElseThrow().isAlive());

    parent.destroyForcibly().waitFor();

    await()
        .atMost(LONG)
        .until(() -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
  }

  private Outcome outcome(String role) throws IOException, InterruptedException {
    try (ChildProcess child = launcher(role).start(folder(role))) {
      assertTrue(child.await(LONG), "the child has not ended");
      return child.outcome();
    }
  }

  private JobFolder folder(String name) throws IOException {
    return JobFolder.create(temporary.resolve(name));
  }

  private static ChildLauncher launcher(String role) {
    return new ChildLauncher(SMALL, ActingChild.class.getName(), List.of(role));
  }

  /** Starts a deaf child and waits for ever. */
  static final class DyingParent {
    private DyingParent() {}

    public static void main(String[] arguments) throws Exception {
      JobFolder folder = new JobFolder(Path.of(arguments[0]));
      try (ChildProcess child = launcher("deaf").start(folder)) {
        child.await(Duration.ofMinutes(5));
      }
    }
  }
}
