package io.clickml.service.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import io.clickml.service.Workbooks;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TableIT {
  private static final String XLSX =
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

  @RegisterExtension
  static final ClickMlServer SERVER =
      new ClickMlServer(
          "limits.rows=500", "limits.cells=2000", "limits.cellCharacters=50", "limits.columns=40");

  @Test
  void namesCellsAsThePersonSeesThem() {
    Answer table =
        created("{\"origin\":\"B3\",\"columns\":[\"n\",\"word\"],\"data\":" + numbers(60) + "}");
    assertEquals("B33", table.at("/columns/0/misfits/cells/0/cell"), table.text());
    assertEquals("thirty", table.at("/columns/0/misfits/cells/0/value"));
  }

  @Test
  void readsEveryFormOfJsonAlike() {
    String split = "{\"columns\":[\"a\",\"b\"],\"data\":[[1,\"x\"],[null,\"y\"]]";
    JsonNode expected = created(split + "}").body().get("columns");
    String records = "[{\"a\":1,\"b\":\"x\"},{\"b\":\"y\"}]";
    assertEquals(expected, created(split + ",\"index\":[7,8]}").body().get("columns"));
    assertEquals(expected, created("{\"dataframe_split\":" + split + "}}").body().get("columns"));
    assertEquals(expected, created("{\"records\":" + records + "}").body().get("columns"));
    assertEquals(expected, created(records).body().get("columns"));
  }

  @Test
  void readsAWorkbookAndATextFileAlike() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(List.of("amount", "city", "note"));
    StringBuilder csv = new StringBuilder("amount,city,note\n");
    for (int i = 0; i < 60; i++) {
      String city = i % 3 == 0 ? "Graz" : "Linz";
      rows.add(Arrays.asList(i * 1.5, city, i == 30 ? "=1+1" : null));
      csv.append(i * 1.5).append(',').append(city).append(i == 30 ? ",=1+1\n" : ",\n");
    }
    Answer workbook = SERVER.send("POST", "/v1/tables?name=Sheet", XLSX, Workbooks.of(rows));
    Answer text = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString());

    assertEquals(201, workbook.status(), workbook.text());
    assertEquals("Sheet", workbook.at("/name"));
    assertEquals(60, workbook.body().get("rows").asInt());
    assertEquals("number", workbook.at("/columns/0/type"));
    assertEquals("=1+1", workbook.at("/columns/2/examples/0"));
    for (int column = 0; column < 3; column++) {
      for (String fact : List.of("name", "type", "missing", "distinct")) {
        String at = "/columns/" + column + "/" + fact;
        assertEquals(text.at(at), workbook.at(at), at);
      }
    }
  }

  @Test
  void refusesWhatIsNoWorkbookInWords() {
    byte[] broken = Workbooks.of(List.of(List.of("a"), List.of(1)));
    Arrays.fill(broken, broken.length / 2, broken.length, (byte) 7);
    Answer answer = SERVER.send("POST", "/v1/tables", XLSX, broken);
    assertEquals("xlsx-unreadable", answer.at("/code"), answer.text());
    assertEquals(422, answer.status());
    Answer empty = SERVER.send("POST", "/v1/tables", XLSX, Workbooks.of(List.of(List.of())));
    assertEquals("table-empty", empty.at("/code"), empty.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"columns\":[\"a\"],\"data\":[[1],[NaN]]} | 422 | number-not-finite | A3",
        "{\"columns\":[\"a\"],\"data\":[[1e999]]} | 422 | number-not-finite | A2",
        "{\"columns\":[\"a\"],\"data\":[[{}]]} | 422 | cell-invalid | A2",
        "{\"columns\":[\"a\",\"b\"],\"data\":[[1,2],[3]]} | 422 | column-count-differs | A3",
        "{\"columns\":[\"a\"],\"data\":[[1,2]]} | 422 | column-count-differs | A2",
        "{\"columns\":[\"a\"],\"data\":[[\"" + LONG + "\"]]} | 413 | cell-too-long | A2",
        "{\"columns\":[],\"data\":[]} | 422 | table-empty |",
        "{\"columns\":[\"a\"],\"data\":[]} | 422 | table-header-only |",
        "[] | 422 | table-empty |",
        "{} | 400 | field-missing |",
        "{\"columns\":[\"a\"]} | 400 | field-missing |",
        "{\"data\":[[1]]} | 400 | field-missing |",
        "{\"columns\":[\"a\"],\"data\":[[1]],\"records\":[]} | 400 | field-invalid |",
        "{\"columns\":[\"a\"],\"blocks\":false} | 400 | field-invalid |",
        "{\"columns\":[\"a\"],\"columns\":[\"b\"],\"data\":[[1]]} | 400 | field-twice |",
        "{\"columns\":[\"a\"],\"data\":[[1]]} x | 400 | body-unreadable |",
        "\"text\" | 400 | body-unreadable |",
        "{\"columns\":[\"a\"],\"data\":[[1 | 400 | body-unreadable |"
      })
  void refusesRowsInWords(String body, int status, String code, String cell) {
    Answer answer = SERVER.post("/v1/tables", body);
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
    assertEquals(cell == null ? "" : cell, answer.at("/cell"), answer.text());
  }

  static final String LONG = "123456789012345678901234567890123456789012345678901";

  @Test
  void answersThoughTheCellGoesOnLongAfter() {
    String body = "{\"columns\":[\"a\"],\"data\":[[1],[\"" + "x".repeat(8 << 20) + "\"]]}";
    for (int time = 0; time < 5; time++) {
      Answer answer = SERVER.post("/v1/tables", body);
      assertEquals("cell-too-long", answer.at("/code"), answer.text());
      assertEquals("A3", answer.at("/cell"));
    }
  }

  @ParameterizedTest
  @CsvSource({"501,1,too-many-rows", "1,41,too-many-columns", "101,20,too-many-cells"})
  void stopsAtTheLimits(int rows, int columns, String code) {
    String names = list(columns, i -> "\"c" + i + "\"");
    String row = list(columns, i -> "1");
    String body = "{\"columns\":" + names + ",\"data\":" + list(rows, i -> row) + "}";
    Answer answer = SERVER.post("/v1/tables", body);
    assertEquals(413, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"));
  }

  @Test
  void namesColumnsThatComeTwiceOrWithoutName() {
    Answer table = created("{\"columns\":[\"a\",\"a\",\"\"],\"data\":[[1,2,3],[4,5,6]]}");
    assertEquals("a (2)", table.at("/columns/1/name"));
    assertEquals("Column 3", table.at("/columns/2/name"));
    assertEquals(2, table.body().get("notes").size());
  }

  @Test
  void remembersCorrectionsWhenRowsFollow() {
    String id = created("{\"columns\":[\"zip\",\"x\"],\"data\":" + numbers(60) + "}").at("/id");
    Answer corrected =
        patch(
            id,
            "{\"name\":\"Zips\",\"columns\":[{\"name\":\"zip\",\"reading\":{\"kind\":\"category\"}}]}");
    assertEquals(200, corrected.status(), corrected.text());
    assertEquals("category", corrected.at("/columns/0/type"));
    assertEquals("Zips", corrected.at("/name"));
    Answer longer =
        SERVER.post("/v1/tables/" + id + "/rows", "{\"columns\":[\"zip\"],\"data\":[[8010]]}");
    assertEquals(200, longer.status(), longer.text());
    assertEquals(61, longer.body().get("rows").asInt());
    assertEquals("category", longer.at("/columns/0/type"));
    assertTrue(longer.body().at("/columns/0/corrected").asBoolean());
    assertEquals(1, longer.body().at("/columns/1/missing").asInt());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{\"kind\":\"date\"} | 422 | reading-impossible | columns[0].reading",
        "{\"kind\":\"date\",\"pattern\":\"qq\"} | 422 | reading-impossible | columns[0].reading",
        "{\"kind\":\"datum\"} | 400 | field-invalid | columns[0].reading.kind",
        "{} | 400 | field-invalid | columns[0].reading.kind",
        "{\"kind\":\"number\",\"decimals\":\",\"} | 400 | field-unknown | columns[0].reading.decimals"
      })
  void refusesReadingsThatCannotBe(String reading, int status, String code, String field) {
    String id = created("{\"columns\":[\"n\",\"x\"],\"data\":" + numbers(60) + "}").at("/id");
    Answer answer = patch(id, "{\"columns\":[{\"name\":\"n\",\"reading\":" + reading + "}]}");
    assertEquals(status, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"));
    assertEquals(field, answer.at("/field"));
  }

  @Test
  void choosesTheTargetAgainWhenAReadingChanges() {
    String data =
        list(60, i -> "[%d,%d,\"03/0%d/2024\"]".formatted(i * 7 % 50, i % 3 + 1, i % 9 + 1));
    Answer table = created("{\"columns\":[\"n\",\"y\",\"when\"],\"data\":" + data + "}");
    assertEquals("regression", table.at("/suggestedTarget/task"));
    assertEquals("date.ambiguous", table.at("/warnings/0/code"));
    Answer corrected =
        patch(
            table.at("/id"),
            """
            {"columns":[{"name":"y","reading":{"kind":"category"}},
             {"name":"when","reading":{"kind":"date","pattern":"MM/dd/yyyy"}}]}
            """);
    assertEquals("multiclass", corrected.at("/suggestedTarget/task"), corrected.text());
    assertEquals(0, corrected.body().get("warnings").size());
  }

  @Test
  void keepsAliasesUntilTheyAreReplaced() {
    String id = created("{\"columns\":[\"a\",\"b\"],\"data\":[[1,2],[3,4]]}").at("/id");
    patch(id, "{\"columns\":[{\"name\":\"a\",\"aliases\":[\"Age\",\" Alter \",\"a\"]}]}");
    Answer kept = patch(id, "{\"name\":\"x\"}");
    assertEquals("[\"Age\",\"Alter\"]", kept.body().at("/columns/0/aliases").toString());
    assertFalse(kept.body().at("/columns/0/corrected").asBoolean());
    for (String taken : new String[] {"Alter", "a"}) {
      Answer refused =
          patch(id, "{\"columns\":[{\"name\":\"b\",\"aliases\":[\"x\",\"" + taken + "\"]}]}");
      assertEquals("columns[0].aliases[1]", refused.at("/field"), refused.text());
    }
    Answer cleared = patch(id, "{\"columns\":[{\"name\":\"a\",\"aliases\":[]}]}");
    assertEquals(0, cleared.body().at("/columns/0/aliases").size());
  }

  @Test
  void pagesThroughTheListWithoutGapOrDouble() {
    for (int i = 0; i < 5; i++) {
      created("{\"name\":\"page " + i + "\",\"columns\":[\"a\"],\"data\":[[1]]}");
    }
    int all = SERVER.get("/v1/tables?limit=100").body().get("items").size();
    int seen = 0;
    String next = "";
    do {
      Answer page = SERVER.get("/v1/tables?limit=2" + next);
      assertEquals(200, page.status(), page.text());
      seen += page.body().get("items").size();
      next = page.body().get("next").isNull() ? null : "&after=" + page.at("/next");
    } while (next != null);
    assertEquals(all, seen);
    assertEquals("query-invalid", SERVER.get("/v1/tables?after=nonsense").at("/code"));
  }

  @Test
  void erasesTheFiles() throws IOException {
    String id = created("{\"columns\":[\"a\"],\"data\":[[1],[2]]}").at("/id");
    Path folder = SERVER.home().resolve("files/default/tables/" + id.toLowerCase(Locale.ROOT));
    assertTrue(Files.exists(folder));
    assertEquals(204, SERVER.send(SERVER.request("/v1/tables/" + id).DELETE()).status());
    assertFalse(Files.exists(folder));
    assertEquals(404, SERVER.get("/v1/tables/" + id).status());
  }

  @Test
  void leavesNoFilesOfBlocksBehind() throws IOException {
    String id = created("{\"columns\":[\"a\"],\"blocks\":true}").at("/id");
    for (int n : new int[] {1, 0, 1}) {
      String path = "/v1/tables/" + id + "/blocks/" + n;
      Answer answer = SERVER.send("PUT", path, "application/json", "{\"data\":[[" + n + "],[7]]}");
      assertEquals(204, answer.status(), answer.text());
    }
    Answer closed = SERVER.post("/v1/tables/" + id + "/close", "{\"blocks\":2}");
    assertEquals(4, closed.body().get("rows").asInt(), closed.text());
    Path folder = SERVER.home().resolve("files/default/tables/" + id.toLowerCase(Locale.ROOT));
    try (Stream<Path> files = Files.list(folder)) {
      assertEquals(1, files.count());
    }
  }

  @Test
  void keepsAnAcknowledgedTableOverARestart() throws Exception {
    String id = created("{\"name\":\"kept\",\"columns\":[\"a\"],\"data\":[[1],[2]]}").at("/id");
    Answer before = SERVER.get("/v1/tables/" + id);
    SERVER.stop();
    SERVER.start();
    assertEquals(before.text(), SERVER.get("/v1/tables/" + id).text());
  }

  @Test
  void readsCsvOfAnotherMakeAndSaysSo() {
    String csv =
        IntStream.range(0, 60)
            .mapToObj(i -> "k" + i + ";" + i + ",5")
            .collect(Collectors.joining("\n"));
    Answer table = SERVER.send("POST", "/v1/tables?name=x.csv", "text/csv", "id;n\n" + csv);
    assertEquals(201, table.status(), table.text());
    assertEquals(",", table.at("/columns/1/reading/decimal"));
    assertEquals("x.csv", table.at("/name"));
    assertEquals(
        "quote-unclosed",
        SERVER.send("POST", "/v1/tables", "text/csv", "a,b\n\"x,1\n").at("/code"));
  }

  private static Answer created(String body) {
    Answer answer = SERVER.post("/v1/tables", body);
    assertEquals(201, answer.status(), answer.text());
    assertEquals("/v1/tables/" + answer.at("/id"), answer.header("Location"));
    return answer;
  }

  private static Answer patch(String id, String body) {
    return SERVER.send("PATCH", "/v1/tables/" + id, "application/json", body);
  }

  /** Rows of a number and a word; row 30 holds a word in the number's place. */
  private static String numbers(int rows) {
    return list(
        rows, i -> "[" + (i == 29 ? "\"thirty\"" : "" + (100 + i * 3)) + ",\"w" + i % 4 + "\"]");
  }

  private static String list(int count, IntFunction<String> item) {
    return IntStream.range(0, count).mapToObj(item).collect(Collectors.joining(",", "[", "]"));
  }
}
