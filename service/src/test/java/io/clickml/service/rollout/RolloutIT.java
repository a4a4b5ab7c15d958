package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Versions that take over, or do not, over HTTP. */
class RolloutIT {
  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "rollouts.policies.fast.stepSeconds=0",
          "rollouts.policies.fast.wholeSeconds=0",
          "rollouts.policies.fast.stepRows=100",
          "rollouts.shadow.share=1");

  private static final String MODEL = World.MODEL;
  private static final World WORLD = new World(SERVER, 11);

  @BeforeAll
  static void train() {
    WORLD.train("bought", true);
    WORLD.train("opposite", false);
  }

  /** Whatever a test left behind: nothing under way, the first version live. */
  @AfterEach
  void settle() {
    JsonNode open = SERVER.get(MODEL).body().at("/arms/rollout");
    if (!open.isMissingNode()) {
      SERVER.post(MODEL + "/rollouts/" + open.asText() + "/abort", "{}");
    }
    if (live() != 1) {
      Answer back = SERVER.post(MODEL + "/rollback", "{\"to\":1,\"reason\":\"the next test\"}");
      assertEquals(200, back.status(), back.text());
    }
  }

  @Test
  void aVersionThatIsNotWorseTakesOverStepByStep() {
    int version = WORLD.bring("bought", "bought");
    List<World.Customer> before = WORLD.customers(300);
    WORLD.ask(before, null);
    WORLD.tell(before);

    String rollout = WORLD.begin("{\"version\":%d,\"policy\":\"fast\"}".formatted(version));
    String ended = WORLD.liveUntilEnd(rollout);

    assertEquals("promoted", ended, SERVER.get(rollout).text());
    assertEquals(version, live());
    assertEquals("standby", state(1));
    Set<String> kinds = new HashSet<>();
    SERVER
        .get(MODEL + "/history?limit=100")
        .body()
        .at("/items")
        .forEach(event -> kinds.add(event.at("/kind").asText()));
    assertTrue(kinds.containsAll(Set.of("made", "step", "promoted")), kinds.toString());
    JsonNode verdicts = SERVER.get(rollout).body().at("/verdicts");
    assertTrue(verdicts.size() >= 2, verdicts.toString());
  }

  @Test
  void aWorseVersionIsSentBackByItself() {
    int version = WORLD.bring("bought-2", "bought");

    String rollout =
        WORLD.begin(
            "{\"version\":%d,\"policy\":\"manual\",\"weight\":50,\"reason\":\"forced\"}"
                .formatted(version));
    String ended = WORLD.liveUntilEnd(rollout);

    assertEquals("rolled-back", ended, SERVER.get(rollout).text());
    assertEquals(1, live());
    assertEquals("rejected", state(version));
    Answer again = SERVER.post(MODEL + "/rollouts", "{\"version\":%d}".formatted(version));
    assertEquals("version-not-ready", again.at("/code"), again.text());
    String restore = MODEL + "/versions/" + version + "/restore";
    assertEquals(400, SERVER.post(restore, "{\"reason\":\" \"}").status());
    assertEquals(200, SERVER.post(restore, "{\"reason\":\"the labels were wrong\"}").status());
    assertEquals("ready", state(version));
  }

  @Test
  void aDocumentNeverMixesTwoVersionsAndRowsWithoutOneGoByKey() {
    int version = WORLD.bring("bought", "bought");
    WORLD.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":40}".formatted(version));

    for (int n = 0; n < 20; n++) {
      Set<Integer> versions = versions(WORLD.ask(WORLD.customers(30), "sheet " + n));
      assertEquals(1, versions.size(), "sheet " + n);
    }
    List<World.Customer> some = WORLD.customers(300);
    JsonNode mixed = WORLD.ask(some, null);
    assertEquals(Set.of(1, version), versions(mixed));
    assertEquals(mixed.at("/predictions"), WORLD.ask(some, null).at("/predictions"));
  }

  @Test
  void goesBackAtOnceAndForthAgain() {
    int version = WORLD.bring("bought", "bought");
    WORLD.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    assertEquals(version, live());

    Answer back = SERVER.post(MODEL + "/rollback", "{\"reason\":\"not sure\"}");

    assertEquals(1, back.body().at("/arms/stable").asInt(), back.text());
    assertEquals(1, WORLD.ask(WORLD.customers(1), null).at("/version").asInt());
    assertEquals(409, SERVER.send("DELETE", MODEL + "/versions/" + version, "*/*", "").status());
    Answer forth = SERVER.post(MODEL + "/rollback", "{}");
    assertEquals(version, forth.body().at("/arms/stable").asInt(), forth.text());
  }

  @Test
  void refusesWhatMakesNoSenseAndChangesNothing() {
    int version = WORLD.bring("bought", "bought");
    String before = SERVER.get(MODEL).text();

    refused(404, "not-found", "{\"version\":999}");
    refused(409, "version-not-ready", "{\"version\":1}");
    refused(400, "field-missing", "{}");
    for (String weight : List.of("-1", "100.5", "1e9")) {
      Answer answer =
          refused(
              400, "field-invalid", "{\"version\":%d,\"weight\":%s}".formatted(version, weight));
      assertEquals("weight", answer.at("/field"));
    }
    refused(400, "field-invalid", "{\"version\":%d,\"policy\":\"brave\"}".formatted(version));
    refused(400, "field-unknown", "{\"version\":%d,\"speed\":1}".formatted(version));
    Answer nothing = SERVER.post("/v1/models/none/rollouts", "{\"version\":1}");
    assertEquals(404, nothing.status());
    assertEquals(404, SERVER.get(MODEL + "/rollouts/ro_NONE").status());
    assertEquals(before, SERVER.get(MODEL).text());

    String rollout = WORLD.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    refused(409, "rollout-open", "{\"version\":%d}".formatted(version));
    assertEquals(200, SERVER.post(rollout + "/advance", "{\"weight\":30}").status());
    Answer less = SERVER.post(rollout + "/advance", "{\"weight\":10}");
    assertEquals("weight", less.at("/field"), less.text());
    assertEquals(409, SERVER.send("DELETE", MODEL + "/versions/" + version, "*/*", "").status());
    assertEquals(200, SERVER.post(rollout + "/abort", "{}").status());
    assertEquals(200, SERVER.post(rollout + "/abort", "{}").status());
    assertEquals("rollout-ended", SERVER.post(rollout + "/advance", "{}").at("/code"));
    assertEquals("ready", state(version));
  }

  @Test
  void refusesAVersionThatRowsOfTodayDoNotFit() {
    StringBuilder csv = new StringBuilder("age,mails,city,shop,bought\n");
    for (World.Customer each : WORLD.customers(300)) {
      csv.append(each.age()).append(',').append(each.mails()).append(',').append(each.city());
      csv.append(each.bought() ? ",big,yes\n" : ",small,no\n");
    }
    String table = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String training =
        "/v1/trainings/"
            + SERVER
                .post(
                    "/v1/trainings",
                    "{\"table\":\"%s\",\"model\":\"bought\",\"budgetSeconds\":600}"
                        .formatted(table))
                .at("/id");
    World.awaitThat(() -> SERVER.get(training).body().at("/progress/best/value").asDouble() > 0.8);
    SERVER.post(training + "/finish", "");
    World.awaitThat(() -> SERVER.get(training).at("/state").equals("succeeded"));
    int version = SERVER.get(training).body().at("/version").asInt();

    Answer answer = refused(409, "version-incompatible", "{\"version\":%d}".formatted(version));

    assertEquals("shop", answer.at("/args/columns/0"), answer.text());
  }

  @Test
  void ofTwoAtTheSameInstantOneIsHeard() throws Exception {
    int version = WORLD.bring("bought", "bought");
    String wish = "{\"version\":%d,\"policy\":\"manual\"}".formatted(version);

    List<Integer> begun = together(() -> SERVER.post(MODEL + "/rollouts", wish).status());
    assertEquals(Set.of(201, 409), Set.copyOf(begun), begun.toString());
    assertEquals(1, begun.stream().filter(status -> status == 201).count());

    String rollout = MODEL + "/rollouts/" + SERVER.get(MODEL).at("/arms/rollout");
    List<Integer> promoted =
        together(() -> SERVER.post(rollout + "/advance", "{\"weight\":100}").status());
    assertEquals(1, promoted.stream().filter(status -> status == 200).count(), promoted.toString());
    assertEquals(version, live());
  }

  private static List<Integer> together(Callable<Integer> call) throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try {
      return threads.invokeAll(List.of(call, call, call, call)).stream()
          .map(RolloutIT::result)
          .toList();
    } finally {
      threads.shutdown();
    }
  }

  private static Integer result(Future<Integer> future) {
    try {
      return future.get();
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static Answer refused(int status, String code, String wish) {
    Answer answer = SERVER.post(MODEL + "/rollouts", wish);
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
    return answer;
  }

  private static int live() {
    return SERVER.get(MODEL).body().at("/live").asInt();
  }

  private static String state(int version) {
    return SERVER.get(MODEL + "/versions/" + version).at("/state");
  }

  private static Set<Integer> versions(JsonNode answer) {
    Set<Integer> versions = new HashSet<>();
    answer
        .at("/predictions")
        .forEach(
            each ->
                versions.add(
                    each.has("version")
                        ? each.at("/version").asInt()
                        : answer.at("/version").asInt()));
    return versions;
  }
}
