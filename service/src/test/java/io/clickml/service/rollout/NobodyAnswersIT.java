package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A model whose versions were damaged, one after another, until none answers. */
class NobodyAnswersIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String MODEL = World.MODEL;
  private static final String ASK =
      "{\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[30,4,\"Graz\"]]}";

  @Test
  void comesBackByAVersionThatWaitsByOneOfBeforeAndByANewOne() throws Exception {
    World world = new World(SERVER, 5);
    world.train("bought", true);
    assertEquals(1, world.bring("bought", "spare"));
    assertEquals(2, world.bring("spare", "bought"));
    // Files: 1, that of “spare”, 2.
    damage(0);

    awaitNobody();
    assertEquals(200, SERVER.get(MODEL + "/retraining").status());
    Answer begun = SERVER.post(MODEL + "/rollouts", "{\"version\":2,\"policy\":\"careful\"}");
    assertEquals(201, begun.status(), begun.text());
    assertEquals("promoted", begun.at("/state"), begun.text());
    assertEquals("0", begun.at("/baseline"));
    assertEquals("2 stable", answered());
    assertEquals("history-answers-alone", newest().at("/said/code").asText());

    promote(world.bring("spare", "bought"));
    promote(world.bring("spare", "bought"));
    damage(3, 4);
    awaitNobody();
    Answer nothing = SERVER.post(MODEL + "/rollback", "{}");
    assertEquals("nothing-to-go-back-to", nothing.at("/code"), nothing.text());
    assertEquals(200, SERVER.post(MODEL + "/rollback", "{\"to\":2}").status());
    assertEquals("2 stable", answered());

    damage(2);
    awaitNobody();
    assertEquals(5, world.bring("spare", "bought"));
    assertEquals("5 stable", answered());
    assertEquals("history-only-version", newest().at("/said/code").asText());
    for (int version = 1; version < 5; version++) {
      assertEquals(204, erase(version).status());
    }
    assertEquals("version-in-use", erase(5).at("/code"));
  }

  @Test
  void isKnownByItsLastVersionWhichStays() throws Exception {
    World world = new World(SERVER, 6);
    world.train("alone", true);
    String alone = "/v1/models/" + SERVER.get("/v1/models").at("/items/0/model");
    String address = alone + "/versions/1";
    assertEquals("1", SERVER.get(alone).at("/live"));
    SERVER.stop();
    List<Path> files = DamagedVersionIT.bundles(SERVER.home().resolve("files"));
    DamagedVersionIT.damage(files.get(files.size() - 1));
    SERVER.start();
    assertEquals("version-damaged", SERVER.post(alone + "/predictions", ASK).at("/code"));

    Answer only = SERVER.send("DELETE", address, "*/*", "");
    assertEquals("only-version", only.at("/code"), only.text());
    assertEquals(200, SERVER.get(alone).status());
    assertEquals(204, SERVER.send("DELETE", alone, "*/*", "").status());
  }

  private static void damage(int... files) throws Exception {
    SERVER.stop();
    List<Path> all = DamagedVersionIT.bundles(SERVER.home().resolve("files"));
    for (int file : files) {
      DamagedVersionIT.damage(all.get(file));
    }
    SERVER.start();
  }

  private static void promote(int version) {
    Answer begun =
        SERVER.post(MODEL + "/rollouts", "{\"version\":%d,\"weight\":100}".formatted(version));
    assertEquals("promoted", begun.at("/state"), begun.text());
  }

  private static Answer ask() {
    return SERVER.post(MODEL + "/predictions", ASK);
  }

  private static void awaitNobody() {
    World.awaitThat(
        () -> {
          Answer answer = ask();
          assertEquals(409, answer.status(), answer.text());
          return answer.at("/code").equals("no-version-answers");
        });
  }

  private static String answered() {
    Answer answer = ask();
    assertEquals(200, answer.status(), answer.text());
    return answer.at("/version") + " " + answer.at("/arm");
  }

  private static JsonNode newest() {
    return SERVER.get(MODEL + "/history?limit=1").body().at("/items/0");
  }

  private static Answer erase(int version) {
    return SERVER.send("DELETE", MODEL + "/versions/" + version, "*/*", "");
  }
}
