package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.Sentence;
import io.clickml.service.ClickMlServer;
import io.clickml.service.model.Move;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.rollout.judge.Action;
import io.clickml.service.rollout.judge.Decision;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.jdbi.v3.core.ConnectionException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.function.Executable;

/** What another process on the database of a service decides, and what may break meanwhile. */
class SecondProcessIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final Sentence NOTE =
      new Sentence("history-note", Map.of("text", "Well."), "Well.");

  private static World world;
  private static Stage stage;

  private String rollout;

  @BeforeAll
  static void open() throws Exception {
    world = new World(SERVER, 41);
    world.train("bought", true);
    world.bring("bought", "other");
    stage = new Stage(SERVER);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @AfterEach
  void end() {
    if (rollout != null) {
      SERVER.post(World.MODEL + "/rollouts/" + rollout + "/abort", "{}");
    }
  }

  @Test
  void aDatabaseThatFailsDuringTheReplayIsNoVerdictOnTheVersion() throws Exception {
    Rollout begun = begin();
    ConnectionException hiccup = new ConnectionException(new SQLException("on purpose"));

    assertSame(
        hiccup, assertThrows(ConnectionException.class, () -> preparation(hiccup).apply(begun)));

    assertTrue(stage.rollout(rollout).state().open());
  }

  @Test
  void aVersionThatFailsOnTheReplayIsSentBack() throws Exception {
    Rollout begun = begin();

    Rollout now =
        preparation(new Replay.Failed(new IllegalStateException("on purpose"))).apply(begun);

    assertEquals(RolloutState.ROLLED_BACK, now.state());
    assertEquals(
        "history-replay-failed",
        SERVER.get(World.MODEL + "/rollouts/" + rollout).at("/verdicts/0/decision/sentence/code"));
  }

  @Test
  void aVersionThatTookOverIsNotSentBack() throws Exception {
    Rollout begun = stage.rollout(begin().id());
    IllegalStateException undo = new IllegalStateException("undone on purpose");
    assertSame(
        undo,
        assertThrows(
            IllegalStateException.class,
            () ->
                stage
                    .database()
                    .transact(
                        () -> {
                          stage.moves().make(takeOver(begun));
                          notHeard(() -> stage.transitions().rollBack(begun, Watch.ACTOR, NOTE));
                          notHeard(() -> stage.transitions().breakOff(begun, Watch.ACTOR, NOTE));
                          notHeard(() -> stage.transitions().abort(begun, Watch.ACTOR, NOTE));
                          throw undo;
                        })));
  }

  private static Move takeOver(Rollout trial) {
    List<Move.Become> becomes =
        List.of(
            Move.Become.of(trial.baseline(), VersionState.QUARANTINED),
            Move.Become.of(trial.version(), VersionState.STABLE));
    return new Move(
        Stage.WORKSPACE, trial.model(), null, becomes, "quarantined", 1, "service", NOTE);
  }

  private static void notHeard(Executable wish) {
    ProblemException told = assertThrows(ProblemException.class, wish);
    assertEquals("rollout-changed", told.problem().code());
  }

  @Test
  void aVerdictIsKeptOncePerStep() throws Exception {
    Rollout first = begin();
    Verdicts verdicts = stage.verdicts();
    int before = verdicts();
    Decision decision =
        new Decision(
            Action.ADVANCE, List.of(), 7, new Sentence("rollout-ask-step", Map.of(), "Well."));
    Rollout second = changed(first, "step", first.step() + 1);

    verdicts.keep(first, decision);
    verdicts.keep(first, decision);
    assertEquals(before + 1, verdicts());
    verdicts.keep(second, decision);
    verdicts.keep(second, decision);
    assertEquals(before + 2, verdicts());
  }

  @Test
  void ofTwoWhoWaitForEachOtherOneIsToldThatTheModelChanged() throws Exception {
    CyclicBarrier both = new CyclicBarrier(2);
    ExecutorService threads = Executors.newFixedThreadPool(2);
    try {
      Future<?> one = threads.submit(() -> note("bought", "other", both));
      Future<?> two = threads.submit(() -> note("other", "bought", both));
      List<Throwable> failures =
          List.of(one, two).stream().map(SecondProcessIT::failure).filter(f -> f != null).toList();
      assertEquals(1, failures.size(), failures.toString());
      ProblemException told = (ProblemException) failures.get(0);
      assertEquals("model-changed", told.problem().code());
      assertEquals(409, told.problem().status());
    } finally {
      threads.shutdown();
    }
  }

  /** Writes to the history of two models in one transaction; between the two it waits. */
  private static void note(String first, String second, CyclicBarrier both) {
    stage
        .database()
        .transact(
            () -> {
              stage.moves().make(move(first));
              try {
                both.await();
              } catch (Exception e) {
                throw new AssertionError(e);
              }
              stage.moves().make(move(second));
            });
  }

  private static Move move(String model) {
    return new Move(Stage.WORKSPACE, model, null, List.of(), "note", 1, "test", NOTE);
  }

  private static Throwable failure(Future<?> work) {
    try {
      work.get();
      return null;
    } catch (ExecutionException failed) {
      return failed.getCause();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  private static Preparation preparation(RuntimeException failure) {
    return new Preparation(
        stage.database(),
        new PolicyColumn(stage.json()),
        any -> {
          throw failure;
        },
        stage.transitions());
  }

  /** A trial as it stood when it had only begun, whatever the service has done since. */
  private Rollout begin() throws JsonProcessingException {
    int version = world.bring("bought", "bought");
    String address = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    rollout = address.substring(address.lastIndexOf('/') + 1);
    // Paused, the judge keeps no verdicts of its own.
    SERVER.post(address + "/pause", "{}");
    Rollout now = stage.rollout(rollout);
    ObjectNode begun = stage.json().valueToTree(now);
    return stage.json().treeToValue(begun.put("replayed", false), Rollout.class);
  }

  private static Rollout changed(Rollout rollout, String field, int value)
      throws JsonProcessingException {
    ObjectNode node = stage.json().valueToTree(rollout);
    return stage.json().treeToValue(node.put(field, value), Rollout.class);
  }

  private int verdicts() {
    return SERVER.get(World.MODEL + "/rollouts/" + rollout).body().at("/verdicts").size();
  }
}
