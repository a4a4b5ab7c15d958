package io.clickml.service.kill;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Kill -9 of the service while a version is tried: whoever starts anew goes on where it stood. */
class KillRolloutIT {
  private static final Path BUNDLE =
      Path.of("../model-store/src/test/resources/golden/v1/binary.clickml");
  private static final String JSON = "application/json";
  private static final String MODEL = "/v1/models/leads";

  @TempDir Path home;

  @Test
  void keepsWhoAnswersWhatWasToldAndTheTrial() throws Exception {
    byte[] bundle = Files.readAllBytes(BUNDLE);
    JsonNode before;
    String rollout;
    String outcome;
    try (ClickMlProcess service = ClickMlProcess.server(home, Map.of())) {
      service.post(MODEL + "/versions", "application/zip", bundle, 201);
      service.post(MODEL + "/versions", "application/zip", bundle, 201);
      JsonNode classes = service.get(MODEL + "/versions/1").at("/classes");
      outcome = "{\"items\":[{\"key\":\"c-1\",\"value\":\"%s\"}]}";
      service.post(MODEL + "/outcomes", JSON, outcome.formatted(classes.at("/0").asText()), 200);
      outcome = outcome.formatted(classes.at("/1").asText());
      String wish = "{\"version\":2,\"policy\":\"manual\",\"weight\":20}";
      rollout =
          MODEL
              + "/rollouts/"
              + service.post(MODEL + "/rollouts", JSON, wish, 201).at("/id").asText();
      before = service.get(MODEL);
      service.kill();
    }

    try (ClickMlProcess service = ClickMlProcess.server(home, Map.of())) {
      assertEquals(before, service.get(MODEL));
      assertEquals("running", service.get(rollout).at("/rollout/state").asText());
      JsonNode differs = service.post(MODEL + "/outcomes", JSON, outcome, 409);
      assertEquals("outcome-differs", differs.at("/code").asText(), "what was told is kept");
      service.post(rollout + "/advance", JSON, "{\"weight\":100}", 200);
      service.kill();
    }

    try (ClickMlProcess service = ClickMlProcess.server(home, Map.of())) {
      JsonNode arms = service.get(MODEL).at("/arms");
      assertEquals("{\"stable\":2,\"standby\":1}", arms.toString());
      assertEquals("promoted", service.get(rollout).at("/rollout/state").asText());
      service.post(MODEL + "/rollback", JSON, "{}", 200);
      JsonNode turned = service.get(MODEL + "/history?limit=1").at("/items/0");
      assertEquals("went-back", turned.at("/kind").asText(), turned.toString());
      assertEquals(1, turned.at("/arms/stable").asInt());
    }
  }
}
