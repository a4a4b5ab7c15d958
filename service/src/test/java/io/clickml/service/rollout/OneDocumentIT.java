package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
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
  void newRowsGoFirstAndOldOnesKeepTheirVersionUntilAllFollow() {
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
