package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version whose file was damaged on the disk. */
class DamagedVersionIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @Test
  void isSetAsideAndTheOneThatStandsByAnswers() throws Exception {
    World world = new World(SERVER, 3);
    world.train("bought", true);
    int version = world.bring("bought", "bought");
    world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
    SERVER.stop();
    damage(newest(SERVER.home().resolve("files")));
    SERVER.start();

    JsonNode answer = world.ask(world.customers(5), null);

    assertEquals(1, answer.at("/version").asInt());
    Answer set = SERVER.get(World.MODEL + "/versions/" + version);
    assertEquals("quarantined", set.at("/state"), set.text());
    Answer history = SERVER.get(World.MODEL + "/history?limit=1");
    assertEquals("quarantined", history.at("/items/0/kind"), history.text());
    assertEquals(1, history.body().at("/items/0/arms/stable").asInt());
    Answer again = SERVER.post(World.MODEL + "/rollouts", "{\"version\":%d}".formatted(version));
    assertEquals("version-not-ready", again.at("/code"), again.text());
  }

  private static Path newest(Path files) throws IOException {
    try (Stream<Path> found = Files.walk(files)) {
      return found
          .filter(path -> path.toString().endsWith(".clickml"))
          .max(Comparator.comparingLong(path -> path.toFile().lastModified()))
          .orElseThrow();
    }
  }

  private static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    assertTrue(bytes.length > 0);
  }
}
