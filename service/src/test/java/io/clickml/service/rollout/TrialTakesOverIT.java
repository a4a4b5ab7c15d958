package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** The version that answers was damaged, none stands by, and another one is being tried. */
class TrialTakesOverIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String ASK =
      "{\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[31,4,\"Rome\"]]}";

  @Test
  void whoAnswersAShareAnswersAllAndWhoIsTriedUnseenWaits() throws Exception {
    World world = new World(SERVER, 8);
    world.train("bought", true);
    int canary = world.bring("bought", "bought");
    int shadow = world.bring("bought", "bought");
    String trial =
        world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":10}".formatted(canary));
    damage(0);

    Answer answer = SERVER.post(World.MODEL + "/predictions", ASK);

    assertEquals(Integer.toString(canary), answer.at("/version"), answer.text());
    assertEquals("history-set-aside-trial", alerted());
    World.awaitThat(() -> SERVER.get(trial).at("/rollout/state").equals("promoted"));
    assertEquals("stable", state(canary));
    Answer history = SERVER.get(World.MODEL + "/history?limit=1");
    assertEquals("history-took-over", history.at("/items/0/said/code"), history.text());

    String unseen = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(shadow));
    damage(1);
    assertEquals("version-damaged", SERVER.post(World.MODEL + "/predictions", ASK).at("/code"));
    assertEquals("history-set-aside-nobody", alerted());
    World.awaitThat(() -> SERVER.get(unseen).at("/rollout/state").equals("aborted"));
    assertEquals("ready", state(shadow));
  }

  private static void damage(int file) throws Exception {
    SERVER.stop();
    DamagedVersionIT.damage(DamagedVersionIT.bundles(SERVER.home().resolve("files")).get(file));
    SERVER.start();
  }

  private static String alerted() {
    Answer alerts = SERVER.get("/v1/alerts?limit=1");
    assertEquals("set-aside", alerts.at("/items/0/kind"), alerts.text());
    return alerts.at("/items/0/said/code");
  }

  private static String state(int version) {
    return SERVER.get(World.MODEL + "/versions/" + version).at("/state");
  }
}
