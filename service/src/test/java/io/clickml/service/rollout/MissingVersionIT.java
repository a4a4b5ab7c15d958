package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Files of versions that are not there, for a while. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MissingVersionIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String ROW =
      "\"columns\":[\"age\",\"mails\",\"city\"],\"data\":[[31,4,\"Rome\"]]";

  private World world;
  private int version;
  private int tried;
  private Path files;
  private Path away;
  // Where the files lay that are away, null while none are.
  private Path from;

  @BeforeEach
  void begin() {
    if (world == null) {
      world = new World(SERVER, 17);
      world.train("bought", true);
      version = world.bring("bought", "bought");
      tried = world.bring("bought", "bought");
      world.begin("{\"version\":%d,\"weight\":100}".formatted(version));
      files = SERVER.home().resolve("files");
      away = SERVER.home().resolve("away");
    }
  }

  @AfterEach
  void bringBack() throws IOException {
    if (from != null) {
      delete(from);
      Files.move(away, from);
      from = null;
    }
  }

  @Test
  void whoStandsByAnswersForAFileThatIsMissing() throws Exception {
    String before = states();
    coldWithout(bundle(version));

    var asked = world.customers(5);
    JsonNode answer = world.ask(asked, null);

    assertEquals(1, answer.at("/version").asInt());
    assertEquals("standby", answer.at("/arm").asText());
    World.awaitThat(
        () -> SERVER.get("/v1/alerts?unseen=true").text().contains("version-file-gone"));
    world.tell(asked);
    refused(SERVER.get(World.MODEL + "/drift"));
    refused(SERVER.get(World.MODEL + "/drift?version=" + version));
    refused(SERVER.get(World.MODEL + "/versions/" + version + "/bundle"));
    refused(SERVER.get(World.MODEL + "/versions/1/diff/" + version));
    assertEquals(200, SERVER.get(World.MODEL + "/versions/1/pins").status());
    refused(SERVER.get(World.MODEL + "/versions/" + version + "/pins"));
    refused(
        SERVER.post(
            World.MODEL + "/pins",
            "{\"cells\":{\"age\":31,\"mails\":4,\"city\":\"Rome\"},\"expected\":\"no\"}"));
    refused(
        SERVER.post(World.MODEL + "/predictions", "{\"version\":%d,%s}".formatted(version, ROW)));
    refused(SERVER.post(World.MODEL + "/rollouts", "{\"version\":%d}".formatted(tried)));
    assertEquals(before, states());

    bringBack();
    assertEquals(version, world.ask(world.customers(5), null).at("/version").asInt());
  }

  @Test
  void aTriedVersionWhoseFileIsMissingIsNotBlamed() throws Exception {
    String trial =
        world.begin("{\"version\":%d,\"policy\":\"manual\",\"weight\":90}".formatted(tried));
    coldWithout(bundle(tried));

    for (int call = 0; call < 8; call++) {
      JsonNode answer = world.ask(world.customers(20), null);
      assertEquals(version, answer.at("/version").asInt());
    }

    World.awaitThat(
        () -> SERVER.get("/v1/alerts?unseen=true").text().contains("\"version\":" + tried));
    assertEquals("running", SERVER.get(trial).at("/rollout/state"));
    assertEquals("canary", SERVER.get(World.MODEL + "/versions/" + tried).at("/state"));
    assertEquals(0, SERVER.get(trial).body().at("/rollout/shadow/failed").asInt());
    bringBack();
    SERVER.post(trial + "/abort", "{}");
  }

  @Test
  void withoutItsFilesNothingIsSetAside() throws Exception {
    String before = states();
    coldWithout(files);

    refused(SERVER.post(World.MODEL + "/predictions", "{%s}".formatted(ROW)));
    refused(
        SERVER.post(World.MODEL + "/outcomes", "{\"items\":[{\"key\":\"k\",\"value\":\"no\"}]}"));
    refused(SERVER.post(World.MODEL + "/rollback", "{}"));
    refused(SERVER.post(World.MODEL + "/rollouts", "{\"version\":%d}".formatted(tried)));
    assertEquals(200, SERVER.get(World.MODEL).status());
    assertEquals(200, SERVER.get(World.MODEL + "/versions/1/report").status());
    World.awaitThat(
        () -> SERVER.get("/v1/alerts?unseen=true").text().contains("version-file-gone-alone"));
    assertEquals(before, states());

    bringBack();
    assertEquals(version, world.ask(world.customers(5), null).at("/version").asInt());
  }

  private static void refused(Answer answer) {
    assertEquals(409, answer.status(), answer.text());
    assertEquals("version-unreachable", answer.at("/code"), answer.text());
  }

  private String states() {
    return SERVER.get(World.MODEL).body().at("/arms").toString()
        + SERVER.get(World.MODEL + "/versions/" + tried).at("/state");
  }

  /** A service that has nothing loaded, and of whose files some are elsewhere. */
  private void coldWithout(Path file) throws Exception {
    SERVER.stop();
    SERVER.start();
    Files.move(file, away);
    from = file;
  }

  private Path bundle(int number) throws IOException {
    return DamagedVersionIT.bundles(files).get(number - 1);
  }

  private static void delete(Path folder) throws IOException {
    if (Files.exists(folder)) {
      try (Stream<Path> found = Files.walk(folder)) {
        for (Path each : found.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(each);
        }
      }
    }
  }
}
