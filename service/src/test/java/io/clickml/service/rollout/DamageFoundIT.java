package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version whose file was damaged is set aside, whatever request finds out. */
class DamageFoundIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @Test
  void isFoundByWhoeverOpensIt() throws Exception {
    World world = new World(SERVER, 4);
    world.train("bought", true);
    List<String> wishes =
        List.of(
            "POST /rollouts {\"version\":%d}",
            "GET /drift?version=%d",
            "GET /versions/1/diff/%d",
            "GET /versions/%d/pins",
            "GET /versions/%d/bundle",
            "POST /predictions {\"version\":%d,\"reasons\":3,\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[31,4,\"Rome\"]]}");
    for (String wish : wishes) {
      int version = world.bring("bought", "bought");
      List<Path> bundles = DamagedVersionIT.bundles(SERVER.home().resolve("files"));
      DamagedVersionIT.damage(bundles.get(bundles.size() - 1));
      String[] said = wish.formatted(version).split(" ", 3);

      for (int time = 0; time < 2; time++) {
        Answer answer =
            said[0].equals("GET")
                ? SERVER.get(World.MODEL + said[1])
                : SERVER.post(World.MODEL + said[1], said[2]);

        boolean again = time == 1 && said[1].equals("/rollouts");
        assertEquals(again ? "version-not-ready" : "version-damaged", answer.at("/code"), wish);
        Answer set = SERVER.get(World.MODEL + "/versions/" + version);
        assertEquals("quarantined", set.at("/state"), wish);
      }
    }
    assertEquals(1, world.ask(world.customers(5), null).at("/version").asInt());
  }
}
