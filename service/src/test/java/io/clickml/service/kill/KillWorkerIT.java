package io.clickml.service.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.MariaDb;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of a separate worker, on a real MariaDB. */
class KillWorkerIT {
  @RegisterExtension static final MariaDb DATABASE = new MariaDb();

  @TempDir Path home;

  @Test
  void anotherWorkerTakesOver() throws Exception {
    Map<String, String> shared = new HashMap<>();
    shared.put("CLICKML_DATABASE_URL", DATABASE.url());
    shared.put("CLICKML_DATABASE_USER", "root");
    shared.put("CLICKML_LEASE_SECONDS", "4");
    shared.put("CLICKML_HEARTBEAT_SECONDS", "1");
    Map<String, String> door = new HashMap<>(shared);
    door.put("CLICKML_WORKERS", "0");
    ClickMlProcess.command(home, shared, "db", "migrate", ClickMlProcess.config());
    try (ClickMlProcess service = ClickMlProcess.server(home, door)) {
      String training = Story.train(service, Story.upload(service));
      try (ClickMlProcess worker = ClickMlProcess.worker(home, shared)) {
        Story.awaitProgress(service, training, 1);
        worker.kill();
      }
      try (ClickMlProcess other = ClickMlProcess.worker(home, shared)) {
        Story.assertEndsOnce(service, training, 2);
        assertTrue(other.alive());
      }
      assertEquals(1, service.get("/v1/models").at("/items").size());
    }
  }
}
