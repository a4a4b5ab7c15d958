package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;

/** A service with customers who buy or do not, and a model whose first version answers. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RolloutStage {
  /** Settings under which steps take no time. */
  static final String[] QUICK = {
    "rollouts.policies.fast.stepSeconds=0",
    "rollouts.policies.fast.wholeSeconds=0",
    "rollouts.policies.fast.stepRows=100",
    "rollouts.shadow.share=1",
    "alerts.watchSeconds=1"
  };

  static final String MODEL = World.MODEL;

  World world;

  /** The service, on some database. */
  abstract ClickMlServer server();

  @BeforeAll
  void train() {
    world = new World(server(), 11);
    world.train("bought", true);
  }

  /** Whatever a test left behind: nothing under way, the first version live. */
  @AfterEach
  void settle() {
    JsonNode open = server().get(MODEL).body().at("/arms/rollout");
    if (!open.isMissingNode()) {
      server().post(MODEL + "/rollouts/" + open.asText() + "/abort", "{}");
    }
    if (live() != 1) {
      Answer back = server().post(MODEL + "/rollback", "{\"to\":1,\"reason\":\"the next test\"}");
      assertEquals(200, back.status(), back.text());
    }
  }

  Answer refused(int status, String code, String wish) {
    Answer answer = server().post(MODEL + "/rollouts", wish);
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
    return answer;
  }

  int live() {
    return server().get(MODEL).body().at("/live").asInt();
  }

  String state(int version) {
    return server().get(MODEL + "/versions/" + version).at("/state");
  }

  static Set<Integer> versions(JsonNode answer) {
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
