package io.clickml.service.automl.child;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.Settings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children that are started before there is a job for them. */
class SpareChildIT {
  private static final ChildLauncher LAUNCHER = new ChildLauncher(new ChildLimits(256, 1024));
  private static final Duration LONG = Duration.ofMinutes(3);
  private static final int ROWS = 120;

  @TempDir Path temporary;

  @Test
  void givesTheJobToTheChildThatWaits() throws Exception {
    try (SpareChild children = new SpareChild(LAUNCHER)) {
      children.prepare();
      long waiting = children.waiting().orElseThrow().pid();
      children.prepare();
      assertEquals(waiting, children.waiting().orElseThrow().pid());
      Path own = children.waiting().orElseThrow().ownFolder();

      try (ChildProcess child = children.start(job("first"))) {
        assertEquals(waiting, child.pid());
        assertTrue(children.waiting().isEmpty());
        assertTrue(child.await(LONG));
        Outcome.Trained trained = assertInstanceOf(Outcome.Trained.class, child.outcome());
        assertEquals(ROWS, PrintsFile.read(trained.learned()).length);
      }
      assertFalse(Files.exists(own));
    }
  }

  @Test
  void startsAnotherWhenTheOneThatWaitedIsGone() throws Exception {
    try (SpareChild children = new SpareChild(LAUNCHER)) {
      children.prepare();
      ChildProcess waiting = children.waiting().orElseThrow();
      waiting.kill();

      try (ChildProcess child = children.start(job("again"))) {
        assertNotEquals(waiting.pid(), child.pid());
        assertTrue(child.await(LONG));
        assertInstanceOf(Outcome.Trained.class, child.outcome());
      }
      children.prepare();
      assertNotEquals(waiting.pid(), children.waiting().orElseThrow().pid());
      assertFalse(Files.exists(waiting.ownFolder()));
    }
  }

  @Test
  void endsTheOneThatWaitsWithItself() throws Exception {
    SpareChild children = new SpareChild(LAUNCHER);
    children.prepare();
    ChildProcess waiting = children.waiting().orElseThrow();

    children.close();
    children.prepare();

    assertFalse(waiting.alive());
    assertFalse(Files.exists(waiting.ownFolder()));
    assertTrue(children.waiting().isEmpty());
  }

  @Test
  void endsWhenTheParentEnds() throws Exception {
    Path told = temporary.resolve("told");
    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
    String path = System.getProperty("java.class.path");
    Process parent =
        new ProcessBuilder(java, "-cp", path, DyingParent.class.getName(), told.toString())
            .redirectErrorStream(true)
            .redirectOutput(temporary.resolve("parent.log").toFile())
            .start();
    await().atMost(LONG).until(() -> Files.exists(told));
    List<String> lines = Files.readAllLines(told);
    long pid = Long.parseLong(lines.get(0));

    parent.destroyForcibly().waitFor();

    await()
        .atMost(LONG)
        .until(() -> !ProcessHandle.of(pid).map(ProcessHandle::isAlive).orElse(false));
    assertFalse(Files.exists(Path.of(lines.get(1))));
  }

  private JobFolder job(String name) throws IOException {
    List<Object> numbers =
        IntStream.range(0, ROWS).<Object>mapToObj(row -> (row * 37 % 100) * 1.0).toList();
    List<Object> answers =
        IntStream.range(0, ROWS).<Object>mapToObj(row -> (row * 37 % 100) * 2.0 + row % 3).toList();
    RawTable rows = new RawTable(List.of("x", "y"), List.of(Cells.of(numbers), Cells.of(answers)));
    List<NumberReading> readings = List.of(NumberReading.plain(), NumberReading.plain());
    Job job = new Job(List.copyOf(readings), "y", null, null, Settings.of(4, 1), Map.of());
    JobFolder folder = JobFolder.create(temporary.resolve(name));
    job.lay(rows, folder);
    return folder;
  }

  /** Prepares a child, tells where it is and waits for ever. */
  static final class DyingParent {
    private DyingParent() {}

    public static void main(String[] arguments) throws Exception {
      try (SpareChild children = new SpareChild(LAUNCHER)) {
        children.prepare();
        ChildProcess waiting = children.waiting().orElseThrow();
        Path beside = Path.of(arguments[0] + ".new");
        Files.writeString(beside, waiting.pid() + "\n" + waiting.ownFolder());
        Files.move(beside, Path.of(arguments[0]));
        waiting.await(Duration.ofMinutes(5));
      }
    }
  }
}
