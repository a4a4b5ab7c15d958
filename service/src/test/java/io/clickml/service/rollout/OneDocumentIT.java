package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The ladder where all rows come from one document: replay, shadow, new rows only, all. */
class OneDocumentIT {
  private static final String SHEET = "the only sheet";
  private static final int OLD = 40;

  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "rollouts.policies.standard.stepSeconds=0",
          "rollouts.policies.standard.wholeSeconds=0",
          "rollouts.policies.standard.stepRows=100",
          "rollouts.shadow.share=1");

  @Test
  void newRowsGoFirstAndOldOnesKeepTheirVersionUntilAllFollow() throws Exception {
    World world = new World(SERVER, 17);
    world.train("bought", true);
    int version = world.bring("bought", "bought");
    List<World.Customer> old = world.customers(300);
    world.ask(old, SHEET);
    world.tell(old);
    String rollout = world.begin("{\"version\":%d,\"policy\":\"standard\"}".formatted(version));

    List<String> steps = new ArrayList<>();
    SERVER
        .get(rollout)
        .body()
        .at("/rollout/steps")
        .forEach(step -> steps.add(step.isTextual() ? step.asText() : step.at("/kind").asText()));
    assertEquals(List.of("replay", "shadow", "new-rows", "all"), steps);

    boolean[] seen = new boolean[1];
    World.awaitThat(
        () -> {
          seen[0] |= newRowsOnly(world, old.subList(0, OLD), version);
          return !SERVER.get(rollout).at("/rollout/state").equals("running");
        });

    assertEquals("promoted", SERVER.get(rollout).at("/rollout/state"));
    assertTrue(seen[0], "the new version answered new rows while the old ones kept theirs");
    assertEquals(Set.of(version), versions(world.ask(old, SHEET), 0, old.size()));
    aShareIsNewRowsInstead(world, old, version);
    nothingIsNewWhereNothingIsKept(world);
  }

  private static void nothingIsNewWhereNothingIsKept(World world) throws Exception {
    int version = world.bring("bought", "bought");
    SERVER.stop();
    SERVER.start("monitoring.keep=none");
    Answer refused = SERVER.post(World.MODEL + "/rollouts", "{\"version\":%d}".formatted(version));
    assertEquals(400, refused.status(), refused.text());
    assertEquals("policy", refused.at("/field"));
    assertTrue(refused.at("/detail").contains("new-rows"), refused.text());
    assertEquals("ready", SERVER.get(World.MODEL + "/versions/" + version).at("/state"));
  }

  /** A document goes to one version as a whole: a tenth of one would be all of it or nothing. */
  private static void aShareIsNewRowsInstead(World world, List<World.Customer> old, int live) {
    int version = world.bring("bought", "bought");
    String rollout =
        world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":10}".formatted(version));

    JsonNode arms = SERVER.get(World.MODEL).body().at("/arms");
    assertEquals(version, arms.at("/canary").asInt(), arms.toString());
    assertTrue(arms.at("/weight").isMissingNode(), arms.toString());
    assertTrue(SERVER.get(rollout).body().at("/rollout/weight").isNull());
    JsonNode event = SERVER.get(World.MODEL + "/history?limit=1").body().at("/items/0");
    assertEquals("history-new-rows", event.at("/said/code").asText(), event.toString());
    List<World.Customer> all = new ArrayList<>(old);
    all.addAll(world.customers(50));
    JsonNode answer = world.ask(all, SHEET);
    assertEquals(Set.of(live), versions(answer, 0, old.size()));
    assertEquals(Set.of(version), versions(answer, old.size(), all.size()));
    Answer less = SERVER.post(rollout + "/advance", "{\"weight\":50}");
    assertEquals("weight", less.at("/field"), less.text());
    assertEquals(200, SERVER.post(rollout + "/advance", "{\"weight\":100}").status());
  }

  /** Asks for old rows and new ones together; whether the new version got just the new ones. */
  private static boolean newRowsOnly(World world, List<World.Customer> old, int version) {
    List<World.Customer> fresh = world.customers(100);
    List<World.Customer> all = new ArrayList<>(old);
    all.addAll(fresh);
    JsonNode answer = world.ask(all, SHEET);
    world.tell(fresh);
    Set<Integer> ofOld = versions(answer, 0, OLD);
    Set<Integer> ofFresh = versions(answer, OLD, all.size());
    assertEquals(1, ofOld.size(), answer.toString());
    assertEquals(1, ofFresh.size(), answer.toString());
    assertFalse(ofOld.contains(version) && ofFresh.contains(1), "nobody goes the other way");
    return ofOld.contains(1) && ofFresh.contains(version);
  }

  private static Set<Integer> versions(JsonNode answer, int from, int to) {
    Set<Integer> versions = new HashSet<>();
    for (int row = from; row < to; row++) {
      JsonNode each = answer.at("/predictions/" + row);
      versions.add((each.has("version") ? each : answer).at("/version").asInt());
    }
    return versions;
  }
}
