package io.clickml.service.kill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of the child and of the service, on the embedded database. */
class KillEmbeddedIT {
  @TempDir Path home;

  @Test
  void survivesTheDeathOfAChildAndOfItself() throws Exception {
    String table;
    String first;
    String second;
    ProcessHandle child;
    try (ClickMlProcess service = ClickMlProcess.server(home, Map.of())) {
      assertTrue(service.linesBeforeTheAddress() < 15, "the address is easy to see");
      table = Story.upload(service);
      first = Story.train(service, table);
      Story.awaitProgress(service, first, 1);
      service.child().destroyForcibly();
      Story.assertEndsOnce(service, first, 2);

      second = Story.train(service, table);
      Story.awaitProgress(service, second, 1);
      child = service.child();
      service.kill();
    }
    await().atMost(ClickMlProcess.LONG).until(() -> !child.isAlive());
    // What a kill in the middle of an import and of a publication would leave.
    Path arriving = Files.writeString(home.resolve("scratch/import1.clickml"), "half");
    Path unfinished = Files.writeString(home.resolve("files/default/.unfinished-1"), "half");

    try (ClickMlProcess service = ClickMlProcess.server(home, Map.of())) {
      assertEquals(3000, service.get("/v1/tables/" + table).at("/rows").asInt());
      Story.assertEndsOnce(service, first, 2);
      Story.assertEndsOnce(service, second, 2);
      assertEquals(2, service.get("/v1/models").at("/items").size());
      try (var left = Files.list(home.resolve("jobs"))) {
        assertEquals(0, left.count(), "folders of attempts are gone");
      }
      assertFalse(Files.exists(arriving), "swept at the start");
      assertFalse(Files.exists(unfinished), "swept at the start");
    }
  }
}
