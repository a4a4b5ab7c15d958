package io.clickml.service.scoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.Workbooks;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** Predictions, models and bundles over HTTP. */
class PredictionIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  private static final String ROWS = "/v1/models/bought/predictions";

  @BeforeAll
  static void train() {
    StringBuilder csv = new StringBuilder("age,mails opened,city,bought\n");
    Random random = new Random(7);
    String[] cities = {"Linz", "Graz", "Wien"};
    for (int row = 0; row < 400; row++) {
      int mails = random.nextInt(12);
      boolean bought = mails + random.nextGaussian() * 2 > 6;
      csv.append(18 + random.nextInt(60)).append(',').append(mails);
      csv.append(',').append(cities[random.nextInt(3)]).append(bought ? ",yes\n" : ",no\n");
    }
    String table = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String known = "{\"columns\":[{\"name\":\"city\",\"aliases\":[\"Wohnort\"]}]}";
    SERVER.send("PATCH", "/v1/tables/" + table, "application/json", known);
    String order =
        "{\"table\":\"%s\",\"target\":\"bought\",\"budgetSeconds\":600}".formatted(table);
    String training = SERVER.post("/v1/trainings", order).at("/id");
    String address = "/v1/trainings/" + training;
    // However slow the machine: until it has learned what there is to learn.
    awaitThat(() -> SERVER.get(address).body().at("/progress/best/value").asDouble() > 0.9);
    SERVER.post(address + "/finish", "");
    awaitThat(() -> SERVER.get(address).at("/state").equals("succeeded"));
  }

  private static void awaitThat(Callable<Boolean> condition) {
    await().atMost(Duration.ofMinutes(2)).until(condition);
  }

  @Test
  void answersEachRowInOrder() {
    Answer answer =
        SERVER.post(
            ROWS,
            """
            {"columns":["age","Mails_Opened","city","note"],
             "data":[[44,11,"Graz","x"],[23,0,"Linz","x"],[31,6,"Bern","x"],[null,null,null,"x"]],
             "reasons":1}
            """);

    assertEquals(200, answer.status(), answer.text());
    assertEquals("stable", answer.at("/arm"));
    assertEquals("yes", answer.at("/predictions/0/value"));
    assertEquals("no", answer.at("/predictions/1/value"));
    assertEquals("unseen:city", answer.at("/predictions/2/marks/0"));
    assertEquals("row-blank", answer.at("/predictions/3/problem/code"));
    assertEquals("Mails_Opened", answer.at("/matched/0/sent"));
    assertEquals("spelling", answer.at("/matched/0/how"));
    assertEquals("note", answer.at("/ignored/0"));
    assertEquals("mails opened", answer.at("/predictions/0/reasons/0/column"));
    JsonNode chances = answer.body().at("/predictions/0/probabilities");
    assertEquals(1, chances.at("/yes").asDouble() + chances.at("/no").asDouble(), 1e-9);
    assertEquals(chances.at("/yes"), answer.body().at("/predictions/0/probability"));
  }

  @Test
  void answersCsvInKindWithoutFormulas() {
    Answer answer =
        SERVER.send(
            "POST", ROWS, "text/csv", "city;age;mails opened;note\nGraz;44;11;=1+1\nLinz;23;0;b\n");

    assertEquals(200, answer.status(), answer.text());
    assertTrue(answer.header("Content-Type").startsWith("text/csv"));
    String[] lines = answer.text().split("\r?\n");
    assertTrue(
        lines[0].endsWith(
            "city;age;mails opened;note;bought predicted;confidence;p(no);p(yes);remarks;version;arm;predictionId"),
        lines[0]);
    assertTrue(lines[1].contains("'=1+1") && lines[1].contains(";yes;"), lines[1]);
  }

  @Test
  void saysInAFileToWhatWasOddAboutARow() {
    String odd = "x;CITY;age;mails opened\n1;Atlantis;999;eleven\n2;;;\n3;Graz;44;11\n";

    Answer answer = SERVER.send("POST", ROWS, "text/csv", odd);

    assertEquals(200, answer.status(), answer.text());
    assertEquals("city=CITY", answer.header("Columns-Matched"));
    List<String> remarks =
        answer.text().lines().skip(1).map(line -> line.split(";", -1)[8]).toList();
    assertEquals(
        List.of(
            "“age” is beyond what the model saw. “city” has a value that the model never saw. "
                + "“mails opened” could not be read and counts as blank.",
            "This row has no value in any column that the model learned from.",
            ""),
        remarks);
  }

  @Test
  void keepsBlankRowsWhereTheyStoodInAFile() {
    String gaps = "city;age;mails opened\nGraz;44;11\n;;\n\nLinz;23;0\n";

    Answer answer = SERVER.send("POST", ROWS, "text/csv", gaps);

    assertEquals(200, answer.status(), answer.text());
    List<String> lines = answer.text().lines().toList();
    assertTrue(lines.get(1).startsWith("Graz;44;11;yes;"), lines.get(1));
    assertEquals(";".repeat(10), lines.get(2));
    assertEquals(";".repeat(10), lines.get(3));
    assertTrue(lines.get(4).startsWith("Linz;23;0;no;"), lines.get(4));
  }

  @Test
  void tellsOutcomesOfAnAnsweredFileByItsPredictionIds() {
    String asked = "city;age;mails opened\nGraz;45;11\n;;\nLinz;24;0\n";
    List<String> lines = SERVER.send("POST", ROWS, "text/csv", asked).text().lines().toList();
    String known =
        String.join(
            "\n", lines.get(0) + ";bought", lines.get(1) + ";yes", lines.get(3) + ";no", "");

    Answer told = SERVER.send("POST", ROWS.replace("predictions", "outcomes"), "text/csv", known);

    assertEquals(200, told.status(), told.text());
    List<String> answered = told.text().lines().toList();
    assertTrue(answered.get(0).endsWith(";bought;status;problem"), told.text());
    assertTrue(answered.get(1).endsWith(";yes;matched;"), told.text());
    assertTrue(answered.get(2).endsWith(";no;matched;"), told.text());
  }

  @Test
  void findsAColumnUnderItsAlias() {
    Answer answer = SERVER.post(ROWS, "[{\"age\":44,\"mails opened\":11,\"Wohnort\":\"Bern\"}]");

    assertEquals(200, answer.status(), answer.text());
    assertEquals("alias", answer.at("/matched/0/how"), answer.text());
    assertEquals("unseen:city", answer.at("/predictions/0/marks/0"));
  }

  @Test
  void answersXlsxInKindWithoutFormulas() {
    List<Object> header = List.of("city", "age", "mails opened", "note");
    List<Object> first = List.of("Graz", 44, 11, "=1+1");
    List<Object> second = List.of("Linz", 23, 0, "b");
    byte[] workbook = Workbooks.of(List.of(header, first, second));

    Answer answer = SERVER.send("POST", ROWS + "?reasons=1", XLSX, workbook);

    assertEquals(200, answer.status(), answer.text());
    assertEquals(XLSX, answer.header("Content-Type"));
    List<List<Object>> rows = Workbooks.read(answer.response().body());
    assertEquals(
        List.of(
            "city",
            "age",
            "mails opened",
            "note",
            "bought predicted",
            "confidence",
            "p(no)",
            "p(yes)",
            "because",
            "remarks",
            "version",
            "arm",
            "predictionId"),
        rows.get(0));
    assertEquals(List.of("Graz", 44.0, 11.0, "=1+1", "yes"), rows.get(1).subList(0, 5));
    assertEquals(List.of("Linz", 23.0, 0.0, "b", "no"), rows.get(2).subList(0, 5));
    assertEquals(rows.get(1).get(5), rows.get(1).get(7));
    assertTrue(rows.get(1).get(8).toString().contains("mails opened"), rows.toString());
    assertEquals(List.of(1.0, "stable"), rows.get(1).subList(10, 12));
    assertTrue(rows.get(1).get(12).toString().startsWith("p_"), rows.toString());
  }

  @Test
  void answersAKeyForPredictions() {
    String key = SERVER.post("/v1/keys", "{\"scope\":\"score\"}").at("/key");
    String row = "[{\"age\":44,\"mails opened\":11,\"city\":\"Graz\"}]";

    Answer answer =
        SERVER.send(
            HttpRequest.newBuilder(URI.create(SERVER.address() + ROWS))
                .header("Authorization", "Bearer " + key)
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(row)));

    assertEquals(200, answer.status(), answer.text());
    assertEquals("yes", answer.at("/predictions/0/value"));
  }

  @Test
  void namesTheColumnThatIsMissing() {
    Answer answer = SERVER.post(ROWS, "[{\"age\":44,\"city\":\"Graz\"}]");

    assertEquals(422, answer.status());
    assertEquals("column-missing", answer.at("/code"));
    assertEquals("mails opened", answer.at("/column"));
  }

  @Test
  void takesItsOwnBundleBackAndRefusesADamagedOne() throws Exception {
    byte[] bundle =
        SERVER.send(SERVER.request("/v1/models/bought/versions/1/bundle").GET()).response().body();
    Answer taken = SERVER.send("POST", "/v1/models/copy/versions", "application/zip", bundle);
    assertEquals(201, taken.status(), taken.text());
    assertEquals(SERVER.get("/v1/models/bought/versions/1").at("/digest"), taken.at("/digest"));
    String row = "[{\"age\":44,\"mails opened\":11,\"city\":\"Graz\"}]";
    assertEquals(
        SERVER.post(ROWS, row).body().at("/predictions/0/probabilities"),
        SERVER.post("/v1/models/copy/predictions", row).body().at("/predictions/0/probabilities"));

    byte[] flipped = bundle.clone();
    flipped[flipped.length / 2] ^= 1;
    Answer damaged = SERVER.send("POST", "/v1/models/copy/versions", "application/zip", flipped);
    assertEquals(422, damaged.status(), damaged.text());
    Answer empty = SERVER.send("POST", "/v1/models/copy/versions", "application/zip", new byte[0]);
    assertEquals("bundle-damaged", empty.at("/code"), empty.text());

    assertEquals(409, SERVER.send("DELETE", "/v1/models/copy/versions/1", "*/*", "").status());
    assertEquals(204, SERVER.send("DELETE", "/v1/models/copy", "*/*", "").status());
    assertEquals(404, SERVER.get("/v1/models/copy").status());
  }

  @Test
  void refusesOptionsOutOfRange() {
    Answer answer = SERVER.post(ROWS, "{\"records\":[{\"age\":1}],\"reasons\":6}");

    assertEquals(400, answer.status());
    assertEquals("reasons", answer.at("/field"));
    assertEquals(404, SERVER.post(ROWS + "?version=9", "[{\"age\":1}]").status());
  }
}
