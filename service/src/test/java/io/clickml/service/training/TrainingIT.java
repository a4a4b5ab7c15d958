package io.clickml.service.training;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trainings over HTTP with the real engine in real children. */
class TrainingIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void finishesEarlyWithTheBestSoFar() {
    String training = train(upload(), ",\"budgetSeconds\":600");
    awaitKind(training, "progress");
    await()
        .atMost(LONG)
        .until(() -> !SERVER.get("/v1/trainings/" + training).body().at("/progress/best").isNull());

    Answer asked = SERVER.post("/v1/trainings/" + training + "/finish", "");
    assertEquals(200, asked.status(), asked.text());
    JsonNode done = awaitEnd(training);

    assertEquals("succeeded", done.at("/state").asText(), done.toString());
    assertEquals("finish", done.at("/asked").asText());
    assertEquals(1, done.at("/version").asInt());
    assertEquals(409, SERVER.post("/v1/trainings/" + training + "/cancel", "").status());
    assertEquals(200, SERVER.post("/v1/trainings/" + training + "/finish", "").status());
  }

  @Test
  void cancelsInSecondsAndLeavesNothing() throws IOException {
    String training = train(upload(), ",\"budgetSeconds\":600,\"title\":\"never\"");
    awaitKind(training, "progress");

    assertEquals(200, SERVER.post("/v1/trainings/" + training + "/cancel", "").status());
    JsonNode done = awaitEnd(training);

    assertEquals("cancelled", done.at("/state").asText());
    assertTrue(done.at("/model").isNull());
    assertEquals(200, SERVER.post("/v1/trainings/" + training + "/cancel", "").status());
    assertEquals(409, SERVER.post("/v1/trainings/" + training + "/finish", "").status());
    assertFalse(SERVER.get("/v1/models").text().contains("never"));
    await()
        .atMost(LONG)
        .until(
            () -> {
              try (var left = Files.list(SERVER.home().resolve("jobs"))) {
                return left.noneMatch(path -> path.toString().contains(training));
              }
            });
  }

  @Test
  void cancelsWhatStillWaitsAtOnce() {
    String table = upload();
    String first = train(table, ",\"budgetSeconds\":600");
    String waiting = train(table, "");

    Answer cancelled = SERVER.post("/v1/trainings/" + waiting + "/cancel", "");

    assertEquals("cancelled", cancelled.at("/state"));
    assertEquals(0, cancelled.body().at("/attempt").asInt());
    SERVER.post("/v1/trainings/" + first + "/cancel", "");
    awaitEnd(first);
  }

  @Test
  void failsWithASentenceWhenTheEngineRefuses() {
    StringBuilder csv = new StringBuilder("a,y\n");
    for (int row = 0; row < 60; row++) {
      csv.append(row % 9).append(',').append(row == 0 ? "yes" : row == 1 ? "no" : "").append('\n');
    }
    Answer table = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString());
    String training =
        SERVER.post("/v1/trainings", order(table.at("/id"), ",\"target\":\"y\"")).at("/id");

    JsonNode done = awaitEnd(training);

    assertEquals("failed", done.at("/state").asText(), done.toString());
    assertTrue(done.at("/problem/detail").asText().endsWith("."), done.toString());
    assertEquals(1, done.at("/attempt").asInt());
  }

  @Test
  void refusesAnOrderThatCannotBe() {
    String table = upload();

    assertProblem(422, "column-unknown", order(table, ",\"exclude\":[\"agee\"]"));
    assertProblem(422, "target-unknown", order(table, ",\"target\":\"x\""));
    assertProblem(400, "field-invalid", order(table, ",\"budgetSeconds\":0"));
    assertProblem(400, "field-invalid", order(table, ",\"budgetSeconds\":-3"));
    assertProblem(400, "field-unknown", order(table, ",\"budget\":3"));
    assertProblem(400, "field-invalid", order(table, ",\"metric\":\"best\""));
    assertProblem(400, "field-invalid", order(table, ",\"seed\":99999999999999999999"));
    assertProblem(404, "not-found", order("t_AAAAAAAAAAAA", ""));
    assertProblem(404, "not-found", order(table, ",\"model\":\"none\""));
    assertProblem(
        422,
        "columns-all-excluded",
        order(table, ",\"target\":\"bought\",\"exclude\":[\"age\",\"mails\",\"city\"]"));
  }

  @Test
  void makesOneTrainingOfARepeatedOrder() {
    String body = order(upload(), ",\"budgetSeconds\":1");
    String id = SERVER.post("/v1/trainings", body, "Idempotency-Key", "again").at("/id");

    assertEquals(id, SERVER.post("/v1/trainings", body, "Idempotency-Key", "again").at("/id"));
    awaitEnd(id);
  }

  @Test
  void trainsOnRowsInTheBody() {
    StringBuilder rows = new StringBuilder();
    for (int row = 0; row < 200; row++) {
      rows.append(row == 0 ? "" : ",").append("[%d,\"%s\"]".formatted(row % 9, row % 7 < 3));
    }
    String body =
        "{\"columns\":[\"a\",\"y\"],\"data\":[" + rows + "],\"target\":\"y\",\"budgetSeconds\":1}";
    Answer made = SERVER.post("/v1/trainings", body);

    assertEquals(202, made.status(), made.text());
    assertEquals(200, SERVER.get("/v1/tables/" + made.at("/table")).body().at("/rows").asInt());
    awaitEnd(made.at("/id"));
  }

  static String upload() {
    StringBuilder csv = new StringBuilder("age,mails,city,bought\n");
    Random random = new Random(7);
    String[] cities = {"Linz", "Graz", "Wien"};
    for (int row = 0; row < 400; row++) {
      int mails = random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      csv.append(18 + random.nextInt(60)).append(',').append(mails);
      csv.append(',').append(cities[random.nextInt(3)]).append(bought ? ",yes\n" : ",no\n");
    }
    Answer answer = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString());
    assertEquals(201, answer.status(), answer.text());
    return answer.at("/id");
  }

  private static String order(String table, String more) {
    return "{\"table\":\"" + table + "\"" + more + "}";
  }

  private static String train(String table, String more) {
    Answer answer = SERVER.post("/v1/trainings", order(table, ",\"target\":\"bought\"" + more));
    assertEquals(202, answer.status(), answer.text());
    return answer.at("/id");
  }

  private static void assertProblem(int status, String code, String body) {
    Answer answer = SERVER.post("/v1/trainings", body);
    assertEquals(code, answer.at("/code"), answer.text());
    assertEquals(status, answer.status());
  }

  private static void awaitKind(String training, String kind) {
    await()
        .atMost(LONG)
        .until(
            () ->
                SERVER
                    .get("/v1/trainings/" + training + "/events?after=0")
                    .text()
                    .contains("\"kind\":\"" + kind + "\""));
  }

  private static JsonNode awaitEnd(String training) {
    await()
        .atMost(LONG)
        .until(() -> !SERVER.get("/v1/trainings/" + training).body().at("/endedAt").isNull());
    return SERVER.get("/v1/trainings/" + training).body();
  }
}
