package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Going back takes no time: who stands by is loaded before anybody asks it. */
class LoadedStandbyIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String LOADING = "scorer-warming";

  @Test
  void whoStandsByAnswersAtOnceAlthoughItsFileIsNoLongerReadable() throws Exception {
    World world = new World(SERVER, 13);
    world.train("bought", true);
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    SERVER.stop();
    SERVER.start();
    Set<Thread> before = Thread.getAllStackTraces().keySet();

    assertEquals(version, world.ask(world.customers(2), null).at("/version").asInt());
    // When it rests, it has loaded.
    World.awaitThat(
        () ->
            Thread.getAllStackTraces().keySet().stream()
                .filter(thread -> thread.getName().equals(LOADING) && !before.contains(thread))
                .anyMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING));
    DamagedVersionIT.damage(DamagedVersionIT.bundles(SERVER.home().resolve("files")).get(0));

    Answer back = SERVER.post(World.MODEL + "/rollback", "{}");
    assertEquals(200, back.status(), back.text());
    assertEquals(1, world.ask(world.customers(2), null).at("/version").asInt());
  }
}
