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
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Trainings over HTTP with the real engine in real children. */
class TrainingIT {
  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer("trainings.attempts=1", "trainings.longPolls=1");

  private static final Duration LONG = Duration.ofMinutes(2);

  @Test
  void remembersForTheModelHowPeopleReadItsColumns() {
    String table = upload();
    String patch =
        "{\"columns\":[{\"name\":\"mails\",\"reading\":{\"kind\":\"category\"}},"
            + "{\"name\":\"city\",\"aliases\":[\"Ort\"]}]}";
    assertEquals(
        200, SERVER.send("PATCH", "/v1/tables/" + table, "application/json", patch).status());
    String model = finish(train(table, ",\"budgetSeconds\":600")).at("/model").asText();

    // Another upload of the same columns, with neither target nor task: the model knows them.
    String again = order(upload(), ",\"budgetSeconds\":600,\"model\":\"" + model + "\"");
    JsonNode second = finish(SERVER.post("/v1/trainings", again).at("/id"));

    assertEquals(2, second.at("/version").asInt(), second.toString());
    JsonNode columns = SERVER.get("/v1/models/" + model + "/versions/2").body().get("columns");
    assertEquals("mails", columns.at("/1/name").asText());
    assertEquals("category", columns.at("/1/type").asText(), columns.toString());
    assertEquals("Ort", columns.at("/2/aliases/0").asText(), columns.toString());
    assertEquals("number", columns.at("/0/type").asText());
  }

  /** Takes the first good answer of a training; how it ended. */
  private static JsonNode finish(String training) {
    await()
        .atMost(LONG)
        .until(() -> !SERVER.get("/v1/trainings/" + training).body().at("/progress/best").isNull());
    SERVER.post("/v1/trainings/" + training + "/finish", "");
    return awaitEnd(training);
  }

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
  void bringsAVersionOutAgainByteForByte() {
    String model = finish(train(upload(), ",\"budgetSeconds\":600")).at("/model").asText();
    String version = "/v1/models/" + model + "/versions/1";

    Answer asked = SERVER.post(version + "/reproduce", "");
    assertEquals(202, asked.status(), asked.text());
    JsonNode done = awaitEnd(asked.at("/id"));

    assertEquals("succeeded", done.at("/state").asText(), done.toString());
    assertTrue(done.at("/reproduced/equal").asBoolean(), done.toString());
    assertTrue(done.at("/version").isNull());
    assertEquals(1, SERVER.get("/v1/models/" + model).body().at("/versions").size());
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
  void answersAtOnceWhenTooManyWait() {
    String first = train(upload(), ",\"budgetSeconds\":600");
    String waiting = train(upload(), "");
    int seen = SERVER.get("/v1/trainings/" + waiting + "/events").body().get("next").asInt();
    String events = "/v1/trainings/" + waiting + "/events?wait=25&after=" + seen;

    CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> SERVER.get(events));
    CompletableFuture<Answer> other = CompletableFuture.supplyAsync(() -> SERVER.get(events));
    CompletableFuture.anyOf(one, other).join();

    assertFalse(one.isDone() && other.isDone(), "one of them waits");
    SERVER.post("/v1/trainings/" + waiting + "/cancel", "");
    assertEquals(
        1, one.join().body().get("events").size() + other.join().body().get("events").size());
    SERVER.post("/v1/trainings/" + first + "/cancel", "");
    awaitEnd(first);
  }

  @Test
  void failsWithASentenceAndTheRequestThatOrderedIt() throws IOException {
    String first = train(upload(), ",\"budgetSeconds\":600");
    String table = upload();
    Answer ordered = SERVER.post("/v1/trainings", order(table, ",\"target\":\"bought\""));
    Path files =
        SERVER.home().resolve("files/default/tables").resolve(table.toLowerCase(Locale.ROOT));
    try (var found = Files.list(files)) {
      for (Path file : found.toList()) {
        Files.delete(file);
      }
    }
    SERVER.post("/v1/trainings/" + first + "/cancel", "");

    JsonNode done = awaitEnd(ordered.at("/id"));

    assertEquals("failed", done.at("/state").asText(), done.toString());
    assertEquals("engine-failed", done.at("/problem/code").asText());
    assertTrue(done.at("/problem/detail").asText().endsWith("."), done.toString());
    assertEquals(ordered.header("X-Request-Id"), done.at("/problem/requestId").asText());
    Answer alerts = SERVER.get("/v1/alerts?unseen=true");
    assertEquals("training-failed", alerts.at("/items/0/kind"), alerts.text());
    String seen = "/v1/alerts/" + alerts.at("/items/0/id") + "/seen";
    assertFalse(SERVER.post(seen, "").at("/seenAt").isEmpty());
    assertFalse(SERVER.get("/v1/alerts?unseen=true").text().contains("training-failed"));
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
    Answer twice =
        SERVER.post("/v1/trainings", order(table, ",\"columns\":[\"a\"],\"data\":[[1]]"));
    assertEquals("field-invalid", twice.at("/code"), twice.text());
    assertEquals("table", twice.at("/field"));
    Answer blank = SERVER.post("/v1/trainings", order(table, ",\"exclude\":[null]"));
    assertEquals("field-invalid", blank.at("/code"), blank.text());
    assertEquals("exclude[0]", blank.at("/field"));
  }

  @Test
  void saysWhyNoColumnIsLeft() {
    Answer answer =
        SERVER.post(
            "/v1/trainings",
            order(upload(), ",\"target\":\"bought\",\"exclude\":[\"age\",\"mails\",\"city\"]"));

    assertEquals("columns-all-excluded", answer.at("/code"), answer.text());
    assertEquals(422, answer.status());
    assertEquals("bought", answer.at("/column"));
    assertTrue(answer.at("/detail").contains("“age” is in “exclude”."), answer.text());
  }

  @Test
  void saysWhereItWasCheckedOnLaterRows() {
    String table =
        SERVER.send("POST", "/v1/tables", "text/csv", MadeTable.csv(600, "day", "rise")).at("/id");
    String more = ",\"target\":\"y\",\"timeColumn\":\"x\",\"budgetSeconds\":600";
    JsonNode ended = finish(SERVER.post("/v1/trainings", order(table, more)).at("/id"));
    String version =
        "/v1/models/" + ended.at("/model").asText() + "/versions/" + ended.at("/version").asInt();
    JsonNode report = SERVER.get(version + "/report").body();
    assertEquals("x", report.at("/checkedFrom/column").asText(), report.toString());
    // The last fifth of 600 days.
    assertEquals(120, report.at("/checkedRows").asInt());
    assertEquals("2026-04-26", report.at("/checkedFrom/value").asText());

    JsonNode again = awaitEnd(SERVER.post(version + "/reproduce", "").at("/id"));
    assertTrue(again.at("/reproduced/equal").asBoolean(), again.toString());
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

  @Test
  void keepsNoRowsOfARefusedOrder() throws IOException {
    String body = "{\"columns\":[\"a\",\"y\"],\"data\":[[1,\"b\"]],\"target\":\"y\"}";
    Path files = SERVER.home().resolve("files/default/tables");
    long before = upload().isEmpty() ? 0 : filesIn(files);

    assertProblem(422, "too-few-rows", body);

    assertEquals(before, filesIn(files));
  }

  private static long filesIn(Path folder) throws IOException {
    try (var found = Files.walk(folder)) {
      return found.filter(Files::isRegularFile).count();
    }
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
