package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
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
    int tried = world.bring("bought", "bought");
    String trial = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(tried));
    SERVER.stop();
    damage(bundles(SERVER.home().resolve("files")).get(version - 1));
    SERVER.start();

    JsonNode answer = world.ask(world.customers(5), null);

    assertEquals(1, answer.at("/version").asInt());
    Answer set = SERVER.get(World.MODEL + "/versions/" + version);
    assertEquals("quarantined", set.at("/state"), set.text());
    Answer alert = SERVER.get("/v1/alerts?limit=1");
    assertEquals("set-aside", alert.at("/items/0/kind"), alert.text());
    assertEquals("history-set-aside-standby", alert.at("/items/0/said/code"), alert.text());
    assertEquals("1", alert.at("/items/0/said/args/answers"), alert.text());
    // A trial against the damaged one says nothing any more.
    World.awaitThat(() -> SERVER.get(trial).at("/rollout/state").equals("aborted"));
    assertEquals("ready", SERVER.get(World.MODEL + "/versions/" + tried).at("/state"));
    Answer history = SERVER.get(World.MODEL + "/history?limit=2");
    assertEquals("quarantined", history.at("/items/1/kind"), history.text());
    assertEquals(1, history.body().at("/items/1/arms/stable").asInt());
    Answer again = SERVER.post(World.MODEL + "/rollouts", "{\"version\":%d}".formatted(version));
    assertEquals("version-not-ready", again.at("/code"), again.text());
    String asked =
        "{\"version\":%d,\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[31,4,\"Rome\"]]}";
    Answer forced = SERVER.post(World.MODEL + "/predictions", asked.formatted(version));
    assertEquals("version-damaged", forced.at("/code"), forced.text());
  }

  /** The files of versions, oldest first. */
  static List<Path> bundles(Path files) throws IOException {
    try (Stream<Path> found = Files.walk(files)) {
      return found
          .filter(path -> path.toString().endsWith(".clickml"))
          .sorted(Comparator.comparingLong(path -> path.toFile().lastModified()))
          .toList();
    }
  }

  static void damage(Path file) throws IOException {
    byte[] bytes = Files.readAllBytes(file);
    FileTime written = Files.getLastModifiedTime(file);
    bytes[bytes.length / 2] ^= 1;
    Files.write(file, bytes);
    Files.setLastModifiedTime(file, written);
    assertTrue(bytes.length > 0);
  }
}
