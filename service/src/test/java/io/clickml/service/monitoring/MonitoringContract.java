package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.Workbooks;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What outcomes and live quality do over HTTP, on every kind of database. */
abstract class MonitoringContract extends MonitoringStage {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @Test
  void givesTheSameFiguresHoweverOutcomesArrive() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    String clean = model("clean", 1);
    String messy = model("messy", 1);
    Instant early = now();
    List<String> before =
        IntStream.range(0, 10).mapToObj(row -> item(row, truth(row), early, 1)).toList();
    assertEquals("10", tell(messy, before).at("/waiting"));
    predict(clean, 0, ROWS);
    predict(messy, 30, ROWS);
    predict(messy, 0, 40);
    predict(messy, 0, ROWS);

    Instant at = now();
    List<String> once = new ArrayList<>();
    List<String> often = new ArrayList<>();
    for (int row = 0; row < 50; row++) {
      Instant seen = row < 10 ? early : at;
      once.add(item(row, truth(row), seen, 0));
      often.add(item(row, lie(row), seen, 0));
      often.add(item(row, truth(row), seen, 1));
      often.add(item(row, truth(row), seen, 1));
    }
    assertEquals("50", tell(clean, once).at("/matched"));
    Collections.shuffle(often, random);
    for (int from = 0; from < often.size(); from += 25) {
      Answer answer = tell(messy, often.subList(from, from + 25));
      assertEquals("0", answer.at("/refused"), "seed " + seed + " " + answer.text());
    }
    List<String> late = IntStream.range(0, 50).mapToObj(row -> item(row, lie(row), at, 0)).toList();
    assertEquals("50", tell(messy, late).at("/matched"));

    JsonNode figures = figures(clean);
    assertEquals(figures, figures(messy), "seed " + seed);
    assertEquals(60, figures.at("/versions/0/answered").asInt());
    assertEquals(50, figures.at("/versions/0/known").asInt());
    assertTrue(figures.at("/versions/0/plain/value").asDouble() > 0, figures.toString());
    assertEquals("right-of-100", figures.at("/versions/0/plain/measure").asText());
  }

  @Test
  void takesTheSameItemsInTwoOrdersAtTheSameTime() {
    String address = model("at-once", 1);
    List<String> items =
        IntStream.range(0, 600)
            .mapToObj(row -> "{\"key\":\"Key-%d\",\"value\":\"yes\"}".formatted(row))
            .toList();
    List<String> reversed = new ArrayList<>(items);
    Collections.reverse(reversed);
    for (int round = 0; round < 3; round++) {
      CompletableFuture<Answer> one = CompletableFuture.supplyAsync(() -> tell(address, items));
      Answer other = tell(address, reversed);
      assertEquals(200, other.status(), other.text());
      assertEquals(200, one.join().status(), one.join().text());
    }
  }

  @Test
  void keepsSoundItemsAndSaysWhatIsWrongWithTheOthers() {
    String address = model("odd", 1);
    String id = predict(address, 0, 4).at("/predictions/3/predictionId");
    Answer answer =
        tell(
            address,
            List.of(
                "{\"key\":\"Key-0\",\"value\":true}",
                "{\"key\":\"Key-1\",\"value\":\"maybe\"}",
                "{\"key\":\"Key-1\",\"value\":null}",
                "{\"value\":\"yes\"}",
                "{\"key\":\"Key-1\",\"predictionId\":\"" + id + "\",\"value\":\"yes\"}",
                "{\"predictionId\":\"p_0\",\"value\":\"yes\"}",
                "{\"key\":\"Key-1\",\"value\":\"yes\",\"observedAt\":\"2999-01-01\"}",
                "{\"key\":\"Key-1\",\"value\":\"yes\",\"observedAt\":\"soon\"}",
                "{\"key\":\"Key-1\",\"value\":\"yes\",\"revision\":-1}",
                "{\"key\":\"Key-1\",\"value\":\"yes\",\"when\":1}",
                "{\"key\":[1],\"value\":\"yes\"}",
                "7",
                "{\"key\":\"Key-0\",\"value\":\"no\"}",
                "{\"predictionId\":\"" + id + "\",\"value\":\" YES \"}"));

    assertEquals(200, answer.status(), answer.text());
    assertEquals("2", answer.at("/matched"), answer.text());
    List<String> said = new ArrayList<>();
    answer
        .body()
        .at("/items")
        .forEach(
            each ->
                said.add(each.at("/problem/code").asText() + " " + each.path("field").asText()));
    assertEquals(
        List.of(
            " ",
            "outcome-unfit items[1].value",
            "field-missing items[2].value",
            "field-missing items[3].key",
            "field-invalid items[4].key",
            "prediction-unknown items[5].predictionId",
            "outcome-in-future items[6].observedAt",
            "field-invalid items[7].observedAt",
            "field-invalid items[8].revision",
            "field-unknown items[9].when",
            "field-invalid items[10].key",
            "field-invalid items[11]",
            "outcome-differs items[12].value",
            " "),
        said);
    assertEquals(2, figures(address).at("/versions/0/known").asInt());
  }

  @Test
  void changesNothingWhenEveryItemIsRefused() {
    String address = model("refusing", 1);
    predict(address, 0, 2);
    assertEquals("1", tell(address, List.of(item(0, "yes", now(), 2))).at("/matched"));
    JsonNode before = figures(address);

    Answer refused = tell(address, List.of(item(0, "no", now(), 2), item(1, "x", now(), 0)));
    assertEquals(409, refused.status(), refused.text());
    assertEquals("outcome-differs", refused.at("/code"));
    assertEquals("items[0].value", refused.at("/field"));
    assertEquals("3", refused.at("/args/next"));
    assertEquals(400, server().post(address + OUTCOMES, "{\"items\":[]}").status());
    assertEquals(400, server().post(address + OUTCOMES, "{}").status());
    assertEquals(400, server().post(address + OUTCOMES, "{\"items\":[],\"x\":1}").status());
    assertEquals(404, tell("/v1/models/none", List.of(item(0, "no", now(), 0))).status());
    assertEquals(before, figures(address));
  }

  @Test
  void tellsNamesApartByTheirLetters() {
    String address = model("letters", 1);
    predict(address, 0, 1);

    Answer answer =
        tell(
            address,
            List.of(
                "{\"key\":\"KEY-0\",\"value\":\"no\"}", "{\"key\":\"Key-0\",\"value\":\"yes\"}"));
    assertEquals("waiting", answer.at("/items/0/status"), answer.text());
    assertEquals("matched", answer.at("/items/1/status"), answer.text());
  }

  @Test
  void takesAndAnswersCsvNamingCells() {
    String address = model("sheet", 1);
    predict(address, 0, 2);
    String csv =
        "Key;bought;Observed at\nKey-0;perhaps;2026-05-01\nKey-1;YES;2026-05-01T10:00:00\n";

    Answer answer = server().send("POST", address + OUTCOMES, "text/csv", csv);
    assertEquals(200, answer.status(), answer.text());
    List<String> lines = answer.text().lines().toList();
    assertEquals("Key;bought;Observed at;status;problem", lines.get(0));
    assertEquals(
        "Key-0;perhaps;2026-05-01;refused;“perhaps” is none of the answers of “bought”: no, yes.",
        lines.get(1));
    assertEquals("Key-1;YES;2026-05-01T10:00:00;matched;", lines.get(2));

    Answer refused =
        server().send("POST", address + OUTCOMES, "text/csv", "key,value\nKey-0,perhaps\n");
    assertEquals(422, refused.status(), refused.text());
    assertEquals("B2", refused.at("/cell"));
    for (String header : List.of("key,key,value", "key,Key,value")) {
      String twice = header + "\nKey-0,Key-1,yes\n";
      Answer both = server().send("POST", address + OUTCOMES, "text/csv", twice);
      assertEquals("column-twice", both.at("/code"), both.text());
    }
    for (String header : List.of("key,Value (2023),bought", "key,Value (2024),value")) {
      String year = header + "\nKey-0,12,yes\n";
      Answer told = server().send("POST", address + OUTCOMES, "text/csv", year);
      assertTrue(told.text().contains("Key-0,12,yes,matched,"), told.text());
    }
    Answer missing = server().send("POST", address + OUTCOMES, "text/csv", "key,x\nKey-0,yes\n");
    assertEquals("column-missing", missing.at("/code"), missing.text());
  }

  @Test
  void takesAndAnswersWorkbooks() {
    String address = model("workbook", 1);
    predict(address, 0, 2);
    List<List<Object>> told =
        List.of(
            List.of("key", "value", "revision"),
            List.of("Key-0", "yes", 1),
            List.of("Key-1", "no", 1.5));

    Answer answer = server().send("POST", address + OUTCOMES, XLSX, Workbooks.of(told));
    assertEquals(200, answer.status(), answer.text());
    List<List<Object>> rows = Workbooks.read(answer.response().body());
    assertEquals(List.of("key", "value", "revision", "status", "problem"), rows.get(0));
    assertEquals("matched", rows.get(1).get(3));
    assertEquals("refused", rows.get(2).get(3));
    assertTrue(rows.get(2).get(4).toString().contains("whole number"), rows.toString());
    assertEquals(1, figures(address).at("/versions/0/known").asInt());
  }

  @Test
  void judgesOnlyRowsLeftAsTheyAreWhereActingChangesThings() {
    String address = model("campaign", 1);
    String half = "{\"affectsOutcome\":true,\"controlShare\":0.5}";
    Answer said = server().send("PUT", address + "/conduct", "application/json", half);
    assertEquals(200, said.status(), said.text());
    JsonNode predictions = predict(address, 0, ROWS).body().at("/predictions");
    List<Integer> aside =
        IntStream.range(0, ROWS)
            .filter(row -> predictions.get(row).at("/marks").toString().contains("\"control\""))
            .boxed()
            .toList();
    assertTrue(aside.size() > 10 && aside.size() < 50, aside.toString());
    tell(
        address,
        IntStream.range(0, ROWS)
            .mapToObj(row -> item(row, truth(row), now(), 0))
            .collect(Collectors.toList()));

    JsonNode figures = figures(address);
    assertTrue(figures.at("/controlOnly").asBoolean());
    assertEquals(aside.size(), figures.at("/versions/0/answered").asInt());
    assertEquals(aside.size(), figures.at("/versions/0/known").asInt());
    assertTrue(figures.at("/versions/0/words").toString().contains("quality-control-only"));
    Answer csv =
        server()
            .send(
                "POST",
                address + "/predictions?key=c",
                "text/csv",
                "c,age,mails opened,city\nKey-%d,30,3,Graz\n".formatted(aside.get(0)));
    assertTrue(csv.text().contains("leave this row as it is"), csv.text());

    assertEquals(400, conduct(address, "{\"affectsOutcome\":true,\"controlShare\":0.9}"));
    assertEquals(400, conduct(address, "{\"affectsOutcome\":true,\"controlShare\":0}"));
    assertEquals(400, conduct(address, "{\"affectsOutcome\":false,\"controlShare\":0.1}"));
    assertEquals(400, conduct(address, "{\"controlShare\":0.1}"));
    assertEquals(404, conduct("/v1/models/none", half));
    assertEquals("0.5", server().get(address + "/conduct").at("/controlShare"));
    assertEquals(200, conduct(address, "{\"affectsOutcome\":false}"));
    assertEquals(ROWS, figures(address).at("/versions/0/known").asInt());
  }

  private int conduct(String address, String body) {
    return server().send("PUT", address + "/conduct", "application/json", body).status();
  }
}
