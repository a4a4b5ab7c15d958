package io.clickml.service.kill;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Random;

/** What the kill tests do and look for: a table, a training, one version at the end. */
final class Story {
  private static final int ROWS = 3000;
  // Longer than any test: each ends by being asked to finish, however slow the machine.
  private static final String BUDGET = "600";

  private Story() {}

  /** Uploads a table with a signal; returns its id. */
  static String upload(ClickMlProcess service) {
    StringBuilder csv = new StringBuilder("age,mails,city,bought\n");
    Random random = new Random(7);
    String[] cities = {"Linz", "Graz", "Wien"};
    for (int row = 0; row < ROWS; row++) {
      int age = 18 + random.nextInt(60);
      int mails = random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      csv.append(age).append(',').append(mails).append(',').append(cities[random.nextInt(3)]);
      csv.append(',').append(bought ? "yes" : "no").append('\n');
    }
    return service
        .post("/v1/tables?name=Sales", "text/csv", csv.toString(), 201)
        .at("/id")
        .asText();
  }

  /** Orders a training; returns its id. */
  static String train(ClickMlProcess service, String table) {
    String order =
        "{\"table\":\"%s\",\"target\":\"bought\",\"budgetSeconds\":%s}".formatted(table, BUDGET);
    return service.post("/v1/trainings", "application/json", order, 202).at("/id").asText();
  }

  /** Waits until the engine has reported from inside this attempt. */
  static void awaitProgress(ClickMlProcess service, String training, int attempt) {
    await()
        .atMost(ClickMlProcess.LONG)
        .until(
            () -> {
              for (JsonNode event : events(service, training)) {
                if (event.path("kind").asText().equals("progress")
                    && event.path("attempt").asInt() == attempt) {
                  return true;
                }
              }
              return false;
            });
  }

  /** Asks for the best so far of this attempt, and checks that success came in it, once. */
  static void assertEndsOnce(ClickMlProcess service, String training, int attempt) {
    await()
        .atMost(ClickMlProcess.LONG)
        .until(() -> ended(state(service, training)) || hasAnswer(service, training, attempt));
    if (!ended(state(service, training))) {
      service.post("/v1/trainings/" + training + "/finish", "application/json", "", 200);
    }
    await().atMost(ClickMlProcess.LONG).until(() -> ended(state(service, training)));
    JsonNode done = service.get("/v1/trainings/" + training);
    assertEquals("succeeded", done.at("/state").asText(), done.toString());
    assertEquals(attempt, done.at("/attempt").asInt());
    int ends = 0;
    int before = 0;
    int started = 0;
    for (JsonNode event : events(service, training)) {
      assertEquals(++before, event.path("n").asInt(), "events are numbered without gaps");
      ends += event.path("kind").asText().equals("ended") ? 1 : 0;
      if (event.path("kind").asText().equals("started")) {
        assertEquals(++started, event.path("attempt").asInt(), "attempts only rise");
      }
    }
    assertEquals(1, ends);
    JsonNode model = service.get("/v1/models/" + done.at("/model").asText());
    int made = 0;
    for (JsonNode version : model.at("/versions")) {
      made += version.at("/training").asText().equals(training) ? 1 : 0;
    }
    assertEquals(1, made, model.toString());
  }

  private static String state(ClickMlProcess service, String training) {
    return service.get("/v1/trainings/" + training).at("/state").asText();
  }

  private static boolean hasAnswer(ClickMlProcess service, String training, int attempt) {
    for (JsonNode event : events(service, training)) {
      if (event.path("attempt").asInt() == attempt && event.at("/progress/best").isObject()) {
        return true;
      }
    }
    return false;
  }

  private static boolean ended(String state) {
    return !state.equals("queued") && !state.equals("running");
  }

  private static JsonNode events(ClickMlProcess service, String training) {
    return service.get("/v1/trainings/" + training + "/events?after=0").at("/events");
  }
}
