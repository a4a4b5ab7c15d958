package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The rules by which the browser grid finds a table too. */
class FirstRowsTest {
  private static final Path RULES = Path.of("contract/rules/first-rows.json");

  static Stream<JsonNode> cases() throws IOException {
    return list(new ObjectMapper().readTree(RULES.toFile()).get("cases"));
  }

  static Stream<JsonNode> texts() throws IOException {
    return list(new ObjectMapper().readTree(RULES.toFile()).get("texts"));
  }

  @ParameterizedTest
  @MethodSource("cases")
  void findsTheTable(JsonNode rule) {
    String name = rule.get("name").asText();
    HeaderGuess guess = HeaderGuess.of(rows(rule.get("cells")));

    List<String> names = new ArrayList<>();
    rule.get("names").forEach(one -> names.add(one.isNull() ? null : one.asText()));
    assertEquals(names, guess.names(), name);
    assertEquals(rule.get("first").asInt(), guess.firstRow(), name);
    assertEquals(rule.get("left").asInt(), guess.firstColumn(), name);
    Object title =
        guess.notes().stream()
            .filter(note -> note.code().equals("table.title-left-out"))
            .map(note -> note.args().get("rows"))
            .findFirst()
            .orElse(0);
    assertEquals(rule.get("title").asInt(), title, name);
  }

  @ParameterizedTest
  @MethodSource("texts")
  void findsHowATextIsWritten(JsonNode rule) {
    TableFormat.Csv found = CsvSniffer.sniff(rule.get("text").asText(), true);

    String written = "" + found.delimiter() + found.quote() + found.decimal();
    String expected =
        rule.get("delimiter").asText() + rule.get("quote").asText() + rule.get("decimal").asText();
    assertEquals(expected, written, rule.get("text").asText());
  }

  private static List<SheetRow> rows(JsonNode sheet) {
    List<SheetRow> rows = new ArrayList<>();
    for (int i = 0; i < sheet.size(); i++) {
      Object[] cells = list(sheet.get(i)).map(FirstRowsTest::cell).toArray();
      if (cells.length > 0) {
        rows.add(new SheetRow(cells, i + 1));
      }
    }
    return rows;
  }

  private static Object cell(JsonNode cell) {
    return cell.isNumber() ? (Object) cell.doubleValue() : cell.isNull() ? null : cell.asText();
  }

  private static Stream<JsonNode> list(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false);
  }
}
