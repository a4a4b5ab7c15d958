package io.clickml.service.monitoring.drift;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.time.Duration;
import java.time.Instant;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Drift over HTTP, in windows of two seconds; seed 7. */
class DriftIT {
  private static final int WINDOW = 2;

  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "drift.windowSeconds=" + WINDOW, "drift.saveSeconds=1", "alerts.watchSeconds=1");

  private static final Random RANDOM = new Random(7);

  @BeforeAll
  static void train() {
    for (String model : new String[] {"steady", "moved", "twice"}) {
      String csv = rows(600, 0, model);
      String table = SERVER.send("POST", "/v1/tables", "text/csv", csv).at("/id");
      String order = "{\"table\":\"%s\",\"target\":\"%s\",\"budgetSeconds\":600}";
      Answer ordered = SERVER.post("/v1/trainings", order.formatted(table, model));
      assertEquals(202, ordered.status(), ordered.text());
      String address = "/v1/trainings/" + ordered.at("/id");
      awaitThat(() -> SERVER.get(address).body().at("/progress/best/value").asDouble() > 0.9);
      SERVER.post(address + "/finish", "");
      awaitThat(() -> SERVER.get(address).at("/state").equals("succeeded"));
    }
  }

  /** Customers of whom those with many mails buy; {@code target} is the column that says so. */
  private static String rows(int rows, int older, String target) {
    StringBuilder csv = new StringBuilder("age,mails opened,city");
    csv.append(target == null ? "\n" : "," + target + "\n");
    String[] cities = {"Linz", "Graz", "Wien"};
    for (int row = 0; row < rows; row++) {
      int mails = RANDOM.nextInt(12);
      boolean bought = mails + RANDOM.nextGaussian() * 2 > 6;
      csv.append(18 + older + RANDOM.nextInt(60)).append(',').append(mails + older / 5);
      csv.append(',').append(cities[RANDOM.nextInt(3)]);
      csv.append(target == null ? "" : bought ? ",yes" : ",no").append('\n');
    }
    return csv.toString();
  }

  private static void awaitThat(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(2)).until(condition);
  }

  private static Answer drift(String model) {
    return SERVER.get("/v1/models/" + model + "/drift?window=hour");
  }

  /** Scores rows in a window in which nothing was scored before; waits until they are counted. */
  private static void score(String model, String csv, String query) {
    JsonNode before = drift(model).body().at("/windows");
    String last = before.isEmpty() ? "" : before.get(before.size() - 1).get("to").asText();
    awaitThat(() -> Instant.now().toString().compareTo(last) > 0);
    String path = "/v1/models/" + model + "/predictions" + query;
    assertEquals(200, SERVER.send("POST", path, "text/csv", csv).status());
    int sum = sum(before);
    awaitThat(() -> sum(drift(model).body().at("/windows")) > sum);
  }

  private static int sum(JsonNode windows) {
    int rows = 0;
    for (JsonNode window : windows) {
      rows += window.get("rows").asInt();
    }
    return rows;
  }

  @Test
  void saysThatThereAreNotEnoughRowsThenThatNothingChanged() {
    assertEquals("drift-few-rows", drift("steady").at("/words/code"));
    score("steady", rows(150, 0, null), "");
    Answer few = drift("steady");
    assertEquals("unknown", few.at("/state"), few.text());
    assertEquals(150, few.body().at("/windows/0/rows").asInt());
    score("steady", rows(150, 0, null), "");
    Answer enough = drift("steady");
    assertEquals("steady", enough.at("/state"), enough.text());
    assertEquals(300, enough.body().at("/rows").asInt());
    assertEquals(1, enough.body().at("/windows").size(), "two small ones make one");
    assertEquals("mails opened", enough.at("/columns/0/column"), "the most important first");
    assertEquals("none", enough.at("/words/code").replace("drift-", ""));
  }

  @Test
  void saysInWordsWhatDrifted() {
    score("moved", rows(400, 0, null), "");
    score("moved", rows(400, 30, null), "");
    assertEquals("moving", drift("moved").at("/state"));
    score("moved", rows(400, 30, null), "");
    Answer drifted = drift("moved");
    assertEquals("drifted", drifted.at("/state"), drifted.text());
    assertEquals("drifted", drifted.at("/columns/0/state"));
    assertEquals("drifted", drifted.at("/answers/state"));
    String words = drifted.at("/columns/0/words/0/text");
    assertTrue(words.matches("“mails opened” is [5-7] higher than in training\\."), words);
    assertTrue(drifted.body().at("/share").asDouble() >= 0.2);
    JsonNode windows = drifted.body().at("/windows");
    assertEquals("drifted", windows.get(windows.size() - 1).get("state").asText());
    assertEquals("steady", windows.get(0).get("state").asText());
    awaitThat(() -> SERVER.get("/v1/alerts").at("/items/0/kind").equals("drift"));
    JsonNode alert = SERVER.get("/v1/alerts").body().at("/items/0");
    assertEquals("moved", alert.get("model").asText());
    assertEquals(drifted.at("/words/text"), alert.at("/said/text").asText());
  }

  @Test
  void countsTheRowsOfADocumentOnceInAWindow() {
    String csv = rows(300, 0, null);
    String path = "/v1/models/twice/predictions?document=";
    AtomicLong window = new AtomicLong();
    awaitThat(
        () -> {
          window.set(System.currentTimeMillis() / 1000 / WINDOW);
          SERVER.send("POST", path + "sheet", "text/csv", csv);
          SERVER.send("POST", path + "sheet", "text/csv", csv);
          return window.get() == System.currentTimeMillis() / 1000 / WINDOW;
        });
    // Calls are told of in order: when these rows are there, those before are.
    SERVER.send("POST", path + "other", "text/csv", rows(50, 0, null));
    awaitThat(() -> sum(drift("twice").body().at("/windows")) % 300 == 50);
    String start = Instant.ofEpochSecond(window.get() * WINDOW).toString();
    int found = 0;
    for (JsonNode each : drift("twice").body().at("/windows")) {
      if (each.get("from").asText().equals(start)) {
        found = each.get("rows").asInt();
      }
    }
    assertTrue(found == 300 || found == 350, found + " rows");
  }

  @Test
  void refusesOtherWindowsAndModels() {
    Answer window = SERVER.get("/v1/models/steady/drift?window=year");
    assertEquals(400, window.status());
    assertEquals("window", window.at("/field"));
    assertEquals(404, SERVER.get("/v1/models/nobody/drift").status());
    assertEquals(404, SERVER.get("/v1/models/steady/drift?version=9").status());
  }
}
