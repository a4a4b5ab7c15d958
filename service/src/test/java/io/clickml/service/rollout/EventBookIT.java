package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.service.ClickMlServer;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** What is noted of answers, by two processes on one database. */
class EventBookIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final long SLOW = Duration.ofSeconds(1).toNanos();
  private static World world;
  private static Stage stage;

  private EventBook one;
  private EventBook other;
  private String rollout;
  private int version;

  @BeforeAll
  static void open() throws Exception {
    world = new World(SERVER, 21);
    world.train("bought", true);
    stage = new Stage(SERVER);
  }

  @AfterAll
  static void close() {
    stage.close();
  }

  @BeforeEach
  void begin() {
    version = world.bring("bought", "bought");
    String wish = "{\"version\":%d,\"policy\":\"manual\",\"weight\":20}".formatted(version);
    String address = world.begin(wish);
    rollout = address.substring(address.lastIndexOf('/') + 1);
    one = new EventBook(stage.database());
    other = new EventBook(stage.database());
  }

  @AfterEach
  void end() {
    SERVER.post(World.MODEL + "/rollouts/" + rollout + "/abort", "{}");
  }

  @Test
  void aKeyCountsOnceWhicheverProcessAnswersIt() {
    List<AnsweredCall> calls = List.of(call("a", "b"), call("b", "c"), call("a", "d"));
    calls.forEach(one::answered);
    calls.forEach(other::answered);
    new EventBook(stage.database()).answered(calls.get(0));

    assertEquals(Map.of("key 0.2", "0 of 4"), counts());
    assertEquals(14, stage.rollout(rollout).stepRows());
  }

  @Test
  void aDocumentIsOneUnit() {
    one.answered(in("sheet", call("a", "b", "c")));
    other.answered(in("sheet", call("d")));
    other.answered(in("other", call("e")));

    assertEquals(Map.of("key 0.2", "0 of 2"), counts());
  }

  @Test
  void aFailureIsTheCanarysWhoeverAnsweredInstead() {
    AnsweredCall call = call("a", "b");
    AnsweredPart part = call.parts().get(0);
    IllegalStateException why = new IllegalStateException("on purpose");
    AnsweredPart failed =
        new AnsweredPart(part.version(), VersionState.STABLE, part.answers(), "id", 1, why);
    one.answered(with(call, failed));
    other.answered(with(call, failed));

    assertEquals(Map.of("failure 0.2", "1 of 1", "key 0.2", "2 of 2"), counts());
  }

  @Test
  void whatIsSlowIsFrozenByTheBaselineAndCountsOnceItIs() {
    one.answered(took(call("slow"), SLOW));
    assertNull(stage.rollout(rollout).slowNanos());
    for (int n = 0; n < 200; n++) {
      one.answered(took(call("k" + n), 1_000));
    }
    assertNotNull(stage.rollout(rollout).slowNanos());

    one.answered(took(call("slow"), SLOW));
    other.answered(took(call("slow"), SLOW));
    other.answered(took(call("other"), SLOW));

    assertEquals("0 of 2", counts().get("slow 0.2"));
  }

  @Test
  void notesNothingOfAnswersThatSomebodyForced() {
    AnsweredCall call = call("a");
    one.answered(
        new AnsweredCall(
            call.workspace(), call.model(), rollout, 20.0, null, true, call.at(), call.parts()));

    assertEquals(Map.of(), counts());
  }

  /** By kind and weight: how many of how many are the canary's. */
  private Map<String, String> counts() {
    Map<String, String> counts = new TreeMap<>();
    stage
        .events()
        .counts(Stage.WORKSPACE, rollout)
        .forEach(
            each ->
                counts.put(
                    each.kind().word() + " " + each.weight(),
                    each.canary() + " of " + (each.canary() + each.others())));
    return counts;
  }

  private AnsweredCall call(String... keys) {
    return stage.call(rollout, 20.0, keys);
  }

  private static AnsweredCall took(AnsweredCall call, long nanos) {
    AnsweredPart part = call.parts().get(0);
    return with(
        call, new AnsweredPart(part.version(), part.arm(), part.answers(), "id", nanos, null));
  }

  private static AnsweredCall with(AnsweredCall call, AnsweredPart part) {
    return new AnsweredCall(
        call.workspace(),
        call.model(),
        call.rollout(),
        call.weight(),
        call.document(),
        false,
        call.at(),
        List.of(part));
  }

  private static AnsweredCall in(String document, AnsweredCall call) {
    return new AnsweredCall(
        call.workspace(),
        call.model(),
        call.rollout(),
        call.weight(),
        document,
        false,
        call.at(),
        call.parts());
  }
}
