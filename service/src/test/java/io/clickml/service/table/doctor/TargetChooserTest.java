package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TargetChooserTest {
  private static final int ROWS = 60;

  @Test
  void prefersTheColumnWhoseLastRowsAreBlank() {
    TargetChoice choice =
        choose(
            List.of("churn", "plan", "spent", "age"),
            row -> row % 3 == 0 ? "yes" : "no",
            row -> row < 50 ? "abc".substring(row % 3, row % 3 + 1) : null,
            row -> "" + row * 7 % 31,
            row -> row % 9 == 0 ? null : "" + row * 5 % 17);

    assertEquals("plan", choice.column());
    assertEquals("target.blank-rows", choice.why().code());
    assertEquals(Task.MULTICLASS, choice.task());
    assertEquals(50, choice.filled());
    assertEquals(10, choice.blank());
  }

  @Test
  void goesByNameInSeveralLanguages() {
    for (String name : List.of("Churn", "hat_gekauft", "Ziel", "réponse", "Résultat", "is_fraud")) {
      TargetChoice choice =
          choose(
              List.of(name, "spent", "member"),
              row -> row % 3 == 0 ? "yes" : "no",
              row -> "" + row * 7 % 31,
              row -> row % 2 == 0 ? "yes" : "no");

      assertEquals(name, choice.column());
      assertEquals("target.by-name", choice.why().code());
      assertEquals(Task.BINARY, choice.task());
    }
  }

  @Test
  void takesTheLastColumnWhenNoNameHelps() {
    TargetChoice choice =
        choose(List.of("a", "b", "c"), row -> "" + row % 7, row -> "" + row % 5, row -> row * 1.5);

    assertEquals("c", choice.column());
    assertEquals(Task.REGRESSION, choice.task());
    assertEquals("target.last-column", choice.why().code());
  }

  @Test
  void takesYForALengthBesideXAndZ() {
    Rows length = row -> row * 1.25 % 7;

    assertEquals("w", choose(List.of("x", "y", "z", "w"), length, length, length, length).column());
  }

  @Test
  void choosesNothingWhereNothingCanBePredicted() {
    assertNull(choose(List.of("id", "same"), row -> "A" + row * 31, row -> "x"));
  }

  static Stream<JsonNode> rules() throws IOException {
    return StreamSupport.stream(shared().get("cases").spliterator(), false);
  }

  @ParameterizedTest
  @MethodSource("rules")
  void choosesAsThePanelDoes(JsonNode rule) {
    List<String> names = texts(rule.get("columns"));
    JsonNode last = rule.path("last");
    Rows[] columns = new Rows[names.size()];
    Arrays.setAll(
        columns,
        column ->
            row -> {
              int behind = row - ROWS + last.size();
              JsonNode rows = rule.get("rows");
              return cell(
                  (behind >= 0 ? last.get(behind) : rows.get(row % rows.size())).get(column));
            });

    TargetChoice choice = choose(names, columns);

    String target = rule.get("target").isNull() ? null : rule.get("target").asText();
    assertEquals(target, choice == null ? null : choice.column(), rule.get("name").asText());
  }

  @Test
  void goesByTheWordsOfThePanel() throws IOException {
    assertEquals(TargetWords.STRONG, Set.copyOf(texts(shared().get("strong"))));
    assertEquals(TargetWords.WEAK, Set.copyOf(texts(shared().get("weak"))));
  }

  private static JsonNode shared() throws IOException {
    return new ObjectMapper().readTree(Path.of("contract/rules/targets.json").toFile());
  }

  private static List<String> texts(JsonNode list) {
    return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).toList();
  }

  private static Object cell(JsonNode cell) {
    return cell.isNumber() ? (Object) cell.doubleValue() : cell.isNull() ? null : cell.asText();
  }

  /** Anything that gives the cell of a row. */
  private interface Rows extends IntFunction<Object> {}

  private static TargetChoice choose(List<String> names, Rows... columns) {
    List<Cells> cells =
        Stream.of(columns)
            .map(column -> Cells.of(IntStream.range(0, ROWS).mapToObj(column).toList()))
            .toList();
    return TypeDoctor.examine(new RawTable(names, cells)).suggestedTarget();
  }
}
