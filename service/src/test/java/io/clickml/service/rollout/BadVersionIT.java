package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.google.common.util.concurrent.Uninterruptibles;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.ClickMlServer;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/**
 * Versions that misbehave beside the live one, in a second process on the database of a service:
 * every answer is given, and the trial ends with a verdict in words.
 */
class BadVersionIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static World world;
  private static Stage stage;
  private static Scorer scorer;

  private String address;
  private String rollout;
  private final AtomicInteger keys = new AtomicInteger();

  @BeforeAll
  static void open() throws Exception {
    world = new World(SERVER, 31);
    world.train("bought", true);
    stage = new Stage(SERVER);
    scorer = stage.models().load(stage.version(1));
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @Test
  void oneThatAlwaysThrowsIsSentBack() {
    begin("");
    String said =
        ends(
            rows -> {
              throw new IllegalStateException("on purpose");
            },
            new ShadowSettings(null, 1.0, null, null));

    assertEquals("rollout-shadow-broke", said);
  }

  @Test
  void oneThatThrowsNowAndThenIsSentBackByItsFailures() {
    begin("");
    AtomicInteger asked = new AtomicInteger();
    String said =
        ends(
            rows -> {
              if (asked.incrementAndGet() % 3 == 0) {
                throw new IllegalStateException("on purpose");
              }
              return answers(rows);
            },
            new ShadowSettings(null, 1.0, null, null));

    assertEquals("rollout-back-failures", said);
  }

  @Test
  void oneThatAnswersNoNumbersIsSentBack() {
    begin("");
    String said =
        ends(
            rows -> {
              Answers answers = answers(rows);
              answers.prediction(0).probabilities()[0] = Double.NaN;
              return answers;
            },
            new ShadowSettings(null, 1.0, null, null));

    assertEquals("rollout-shadow-broke", said);
  }

  @Test
  void oneThatHardlyEverAnswersIsSentBack() {
    begin("");
    CountDownLatch never = new CountDownLatch(1);
    String said =
        ends(
            rows -> {
              Uninterruptibles.awaitUninterruptibly(never);
              return answers(rows);
            },
            new ShadowSettings(null, 1.0, 1, null));
    never.countDown();

    assertEquals("rollout-shadow-late", said);
  }

  @Test
  void oneThatPeopleWouldWaitForIsSentBack() {
    begin("");
    String said =
        ends(
            rows -> {
              long until = Lane.processorTime() + TimeUnit.MILLISECONDS.toNanos(60);
              while (Lane.processorTime() < until) {
                Thread.onSpinWait();
              }
              return answers(rows);
            },
            new ShadowSettings(null, 1.0, 5_000, null));

    assertEquals("rollout-back-slow", said);
  }

  @Test
  void aCanaryThatFailsIsSentBackWhileItPauses() {
    begin(",\"weight\":20");
    assertEquals(200, SERVER.post(address + "/pause", "{}").status());
    EventBook book = new EventBook(stage.database());
    for (int n = 0; n < 10; n++) {
      AnsweredCall call = stage.call(rollout, 20.0, "f" + n);
      AnsweredPart part = call.parts().get(0);
      IllegalStateException why = new IllegalStateException("on purpose");
      AnsweredPart failed =
          new AnsweredPart(part.version(), VersionState.STABLE, part.answers(), "id", 1, why);
      book.answered(
          new AnsweredCall(
              call.workspace(),
              call.model(),
              rollout,
              20.0,
              null,
              false,
              call.at(),
              List.of(failed)));
    }

    assertEquals("rollout-back-failures", verdict());
  }

  private void begin(String further) {
    int version = world.bring("bought", "bought");
    address = world.begin("{\"version\":%d,\"policy\":\"manual\"%s}".formatted(version, further));
    rollout = address.substring(address.lastIndexOf('/') + 1);
  }

  /** Lets a version answer beside until the trial has ended; the code of what is said of that. */
  private String ends(Function<RawTable, Answers> version, ShadowSettings settings) {
    Transitions transitions = stage.transitions();
    Shadow shadow =
        new Shadow(
            stage.database(),
            stage.models(),
            (tried, rows) -> version.apply(rows),
            (call, part, arm) -> {},
            (failed, why) -> transitions.breakOff(failed, Watch.ACTOR, why),
            settings,
            () -> 1);
    World.awaitThat(
        () -> {
          world.ask(world.customers(3), null);
          shadow.answered(stage.call(rollout, null, names()));
          shadow.tick();
          return !stage.rollout(rollout).state().open();
        });
    shadow.stop();
    return verdict();
  }

  private String[] names() {
    return IntStream.range(0, 3).mapToObj(n -> "k" + keys.incrementAndGet()).toArray(String[]::new);
  }

  private String verdict() {
    World.awaitThat(() -> !stage.rollout(rollout).state().open());
    JsonNode ended = SERVER.get(address).body();
    assertEquals("rolled-back", ended.at("/rollout/state").asText(), ended.toString());
    assertEquals("roll-back", ended.at("/verdicts/0/decision/action").asText(), ended.toString());
    JsonNode sentence = ended.at("/verdicts/0/decision/sentence");
    assertEquals(sentence, ended.at("/rollout/decision/sentence"));
    assertTrue(sentence.at("/text").asText().endsWith("."), sentence.toString());
    return sentence.at("/code").asText();
  }

  private static Answers answers(RawTable rows) {
    return Answers.of(scorer, rows, ScoreOptions.onThisThread(0));
  }
}
