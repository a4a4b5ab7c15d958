package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer.Answer;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Who answers changes at once: forth and back, under load, and by two who decide together. */
abstract class TurnContract extends RolloutStage {
  @Test
  void goesBackAtOnceAndForthAgain() {
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    assertEquals(version, live());

    Answer back = server().post(MODEL + "/rollback", "{\"reason\":\"not sure\"}");

    assertEquals(1, back.body().at("/arms/stable").asInt(), back.text());
    assertEquals(1, world.ask(world.customers(1), null).at("/version").asInt());
    Answer again = server().post(MODEL + "/rollback", "{}");
    assertEquals(409, again.status(), again.text());
    assertEquals("nothing-to-go-back-to", again.at("/code"));
    assertEquals(1, live());
    String named = "{\"to\":%d}".formatted(version);
    Answer forth = server().post(MODEL + "/rollback", named);
    assertEquals(version, forth.body().at("/arms/stable").asInt(), forth.text());
    assertEquals(1, forth.body().at("/arms/standby").asInt(), forth.text());
  }

  @Test
  void goesBackStepByStepAndNeverToAVersionThatWasLeft() {
    int second = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(second));
    int third = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(third));
    assertEquals("retired", state(1));

    Answer once = server().post(MODEL + "/rollback", "{}");
    assertEquals(second, once.body().at("/arms/stable").asInt(), once.text());
    assertEquals(1, once.body().at("/arms/standby").asInt(), once.text());
    assertEquals("retired", state(third));
    Answer twice = server().post(MODEL + "/rollback", "{}");
    assertEquals("{\"arms\":{\"stable\":1}}", twice.text());
    Answer more = server().post(MODEL + "/rollback", "{}");
    assertEquals("nothing-to-go-back-to", more.at("/code"), more.text());

    int ready = world.bring("bought", "bought");
    Answer odd = server().post(MODEL + "/rollback", "{\"to\":%d}".formatted(ready));
    assertEquals("no-way-back", odd.at("/code"), odd.text());
    assertTrue(odd.at("/detail").endsWith("try it instead."), odd.text());
    assertEquals(1, live());
  }

  @Test
  void whoDecidedOnWhatIsNoLongerSoIsNotHeard() {
    int version = world.bring("bought", "bought");
    String rollout = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    int epoch = server().get(MODEL).body().at("/epoch").asInt();
    String share = "{\"weight\":20,\"epoch\":%d}".formatted(epoch);
    assertEquals(200, server().post(rollout + "/advance", share).status());
    String before = server().get(MODEL).text();

    for (String late :
        List.of(
            "{\"weight\":100,\"epoch\":%d}",
            "{\"epoch\":%d}", "{\"acknowledge\":true,\"epoch\":%d}")) {
      Answer answer = server().post(rollout + "/advance", late.formatted(epoch));
      assertEquals(409, answer.status(), answer.text());
      assertEquals("model-changed", answer.at("/code"));
    }
    assertEquals(
        "model-changed",
        server().post(rollout + "/abort", "{\"epoch\":%d}".formatted(epoch)).at("/code"));
    for (String odd : List.of("/advance", "/pause", "/resume", "/abort", "")) {
      String where = odd.isEmpty() ? MODEL + "/rollback" : rollout + odd;
      Answer answer = server().post(where, "{\"epoch\":-1}");
      assertEquals(400, answer.status(), answer.text());
      assertEquals("epoch", answer.at("/field"), answer.text());
    }
    Answer none =
        server().post(MODEL + "/rollouts", "{\"version\":%d,\"epoch\":-1}".formatted(version));
    assertEquals("epoch", none.at("/field"), none.text());
    assertEquals(before, server().get(MODEL).text());

    int now = server().get(MODEL).body().at("/epoch").asInt();
    String all = "{\"weight\":100,\"epoch\":%d}".formatted(now);
    assertEquals(200, server().post(rollout + "/advance", all).status());
    String back = "{\"epoch\":%d}".formatted(now + 1);
    assertEquals(1, server().post(MODEL + "/rollback", back).body().at("/arms/stable").asInt());
    assertEquals(
        "model-changed",
        server()
            .post(MODEL + "/rollback", back.replace("{", "{\"to\":%d,".formatted(version)))
            .at("/code"));
    int next = world.bring("bought", "bought");
    Answer begun =
        server()
            .post(
                MODEL + "/rollouts",
                "{\"version\":%d,\"weight\":100,\"epoch\":%d}".formatted(next, now));
    assertEquals("model-changed", begun.at("/code"), begun.text());
    assertEquals("ready", state(next));
  }

  @Test
  void aStepThatIsSentAgainIsTakenOnce() {
    int version = world.bring("bought", "bought");
    String rollout = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    for (int step = 1; step <= 3; step++) {
      int epoch = server().get(MODEL).body().at("/epoch").asInt();
      String next = "{\"epoch\":%d}".formatted(epoch);
      assertEquals(200, server().post(rollout + "/advance", next).status());

      Answer again = server().post(rollout + "/advance", next);

      assertEquals(409, again.status(), again.text());
      assertEquals("model-changed", again.at("/code"));
      assertEquals(step, server().get(rollout).body().at("/rollout/step").asInt());
    }
  }

  @Test
  void aRetiredVersionIsTriedOnceItIsRestored() {
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    server().post(MODEL + "/rollback", "{}");
    assertEquals("retired", state(version));

    Answer answer = refused(409, "version-not-ready", "{\"version\":%d}".formatted(version));
    assertTrue(answer.at("/detail").contains("Restore it first"), answer.text());
    String restore = MODEL + "/versions/" + version + "/restore";
    assertEquals(200, server().post(restore, "{\"reason\":\"prices are back\"}").status());
    world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    assertEquals("shadow", state(version));
  }

  @Test
  void tellsWhoAnsweredAtAnyTimeAndWhatWasErased() {
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    String promoted = server().get(MODEL + "/history?limit=1").at("/items/0/at");
    server().post(MODEL + "/rollback", "{}");

    assertEquals(version, at(promoted).body().at("/arms/stable").asInt());
    assertEquals(1, at("9999-12-31T23:59:59Z").body().at("/arms/stable").asInt());
    assertEquals(1, at("9999-12-31").body().at("/arms/stable").asInt());
    assertEquals(1, at(promoted.substring(0, 10)).body().at("/arms/stable").asInt());
    assertEquals("history-not-there", at("1970-01-01T00:00:00Z").at("/code"));
    for (String odd : List.of("1969-12-31T23:59:59Z", "-999999999-01-01T00:00:00Z", "yesterday")) {
      Answer refused = at(odd);
      assertEquals(400, refused.status(), refused.text());
      assertEquals("at", refused.at("/field"));
    }
    assertEquals(400, at("%2B10000-01-01T00:00:00Z").status());

    String address = MODEL + "/versions/" + version;
    assertEquals(204, server().send("DELETE", address, "*/*", "").status());
    JsonNode erased = server().get(MODEL + "/history?limit=1").body().at("/items/0");
    assertEquals("erased", erased.at("/kind").asText(), erased.toString());
    assertEquals(version, erased.at("/version").asInt());
    assertEquals(1, erased.at("/arms/stable").asInt());
  }

  private Answer at(String time) {
    return server().get(MODEL + "/history?at=" + time);
  }

  @Test
  void swapsUnderLoadWithoutAFailedAnswerOrASheetOfTwoVersions() throws Exception {
    int version = world.bring("bought", "bought");
    List<World.Customer> rows = world.customers(40);
    AtomicBoolean over = new AtomicBoolean();
    ExecutorService threads = Executors.newFixedThreadPool(3);
    try {
      List<Future<Integer>> asking =
          IntStream.range(0, 3)
              .mapToObj(sheet -> threads.submit(() -> ask(rows, "sheet " + sheet, over)))
              .toList();
      for (int swap = 0; swap < 5; swap++) {
        Answer forth =
            swap == 0
                ? server()
                    .post(MODEL + "/rollouts", "{\"version\":%d,\"weight\":100}".formatted(version))
                : server().post(MODEL + "/rollback", "{\"to\":%d}".formatted(version));
        assertTrue(forth.status() < 300, forth.text());
        assertEquals(200, server().post(MODEL + "/rollback", "{}").status());
      }
      over.set(true);
      for (Future<Integer> each : asking) {
        assertTrue(each.get() > 0);
      }
    } finally {
      over.set(true);
      threads.shutdown();
    }
  }

  /** Asks for a sheet again and again; how often. */
  private int ask(List<World.Customer> rows, String sheet, AtomicBoolean over) {
    int calls = 0;
    while (calls == 0 || !over.get()) {
      assertEquals(1, versions(world.ask(rows, sheet)).size());
      calls++;
    }
    return calls;
  }

  @Test
  void ofTwoAtTheSameInstantOneIsHeard() throws Exception {
    int version = world.bring("bought", "bought");
    String wish = "{\"version\":%d,\"policy\":\"manual\"}".formatted(version);

    List<String> begun = together(() -> begun(wish));
    assertEquals(Set.of("", "rollout-open"), Set.copyOf(begun), begun.toString());
    assertEquals(1, begun.stream().filter(String::isEmpty).count());

    String rollout = MODEL + "/rollouts/" + server().get(MODEL).at("/arms/rollout");
    int epoch = server().get(MODEL).body().at("/epoch").asInt();
    List<Answer> promoted = together(() -> server().post(rollout + "/advance", "{\"weight\":100}"));
    assertEquals(1, promoted.stream().filter(answer -> answer.status() == 200).count());
    for (Answer late : promoted.stream().filter(answer -> answer.status() != 200).toList()) {
      assertEquals(409, late.status(), late.text());
      assertTrue(
          Set.of("rollout-changed", "rollout-ended").contains(late.at("/code")), late.text());
    }
    assertEquals(version, live());
    assertEquals(epoch + 1, server().get(MODEL).body().at("/epoch").asInt());
    assertEquals(1, promotions(version));
    assertEquals("promoted", server().get(rollout).at("/rollout/state"));
  }

  @Test
  void ofTwoVersionsAtTheSameInstantOneIsTried() throws Exception {
    AtomicInteger next = new AtomicInteger(world.bring("bought", "bought"));
    world.bring("bought", "bought");
    world.bring("bought", "bought");
    world.bring("bought", "bought");

    List<String> begun =
        together(
            () ->
                begun("{\"version\":%d,\"policy\":\"manual\"}".formatted(next.getAndIncrement())));

    assertEquals(1, begun.stream().filter(String::isEmpty).count(), begun.toString());
    assertEquals(Set.of("", "rollout-open"), Set.copyOf(begun), begun.toString());
  }

  private long promotions(int version) {
    JsonNode items = server().get(MODEL + "/history").body().get("items");
    return StreamSupport.stream(items.spliterator(), false)
        .filter(event -> event.get("version").asInt() == version)
        .filter(event -> event.get("kind").asText().equals("promoted"))
        .count();
  }

  /** Begins a rollout; the code of the problem, or nothing. */
  private String begun(String wish) {
    Answer answer = server().post(MODEL + "/rollouts", wish);
    return answer.status() == 201 ? "" : answer.at("/code");
  }

  private static <T> List<T> together(Callable<T> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      return threads.invokeAll(List.of(call, call, call, call)).stream()
          .map(TurnContract::result)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private static <T> T result(Future<T> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }
}
