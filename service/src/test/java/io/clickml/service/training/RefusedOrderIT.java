package io.clickml.service.training;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.ClickMlServer;
import io.clickml.service.ClickMlServer.Answer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Orders that the engine would refuse are refused at the door, with the column to blame. */
class RefusedOrderIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "40 | once | c | | too-few-rows | Only 1 row has an answer in “y”",
        "40 | twice | c | | too-few-rows | Only 2 rows have an answer in “y”",
        "40 | '' | c | | target-blank | “y” has no answer in any row",
        "40 | same | c | | target-one-value | “y” has the same answer everywhere",
        "40 | date | c | | target-not-number | “y” holds dates",
        "40 | name | c | | too-many-answers | “y” holds 40 different answers",
        "40 | i % 3 | c | binary | not-two-answers | “y” holds 3 different answers, not two",
        "40 | word | c | regression | target-not-number | “y” holds texts",
        "80 | i % 2 | key | | nothing-to-learn-from | “x” is another number in nearly every row"
      })
  void refusesWhatCannotBeLearned(
      int rows, String y, String x, String task, String code, String words) {
    String table = upload(rows, x, y);
    String named = task == null ? "" : ",\"task\":\"" + task + "\"";

    Answer answer = SERVER.post("/v1/trainings", order(table, ",\"target\":\"y\"" + named));

    assertEquals(422, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
    assertEquals("y", answer.at("/column"));
    assertEquals(task == null ? "target" : "task", answer.at("/field"));
    assertTrue(answer.at("/detail").contains(words), answer.text());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "i % 2 | c | time-column-no-dates | “x” cannot tell which rows are later",
        "i % 2 | three | time-column-too-few | “x” tells only 3 different times",
        "late | day | time-column-one-sided | Ordered by “x”, later rows hold no answers"
      })
  void refusesAnOrderInTimeThatTellsNothing(String y, String x, String code, String words) {
    String table = upload(80, x, y);

    Answer answer =
        SERVER.post("/v1/trainings", order(table, ",\"target\":\"y\",\"timeColumn\":\"x\""));

    assertEquals(422, answer.status(), answer.text());
    assertEquals(code, answer.at("/code"), answer.text());
    assertEquals("x", answer.at("/column"));
    assertEquals("timeColumn", answer.at("/field"));
    assertTrue(answer.at("/detail").contains(words), answer.text());
  }

  @Test
  void refusesAnOrderInTimeByAColumnThatIsNotThere() {
    String table = upload(80, "day", "rise");

    Answer unknown =
        SERVER.post("/v1/trainings", order(table, ",\"target\":\"y\",\"timeColumn\":\"z\""));
    assertEquals("column-unknown", unknown.at("/code"), unknown.text());
    assertEquals("timeColumn", unknown.at("/field"));
  }

  @Test
  void refusesAShortTableWhateverIsInIt() {
    Answer one = SERVER.post("/v1/trainings", order(upload(1, "c", "i % 2"), ""));
    assertEquals(422, one.status());
    assertEquals("too-few-rows", one.at("/code"), one.text());
    assertTrue(one.at("/detail").contains("only 1 row;"), one.text());

    String named = order(upload(9, "c", "i % 2"), ",\"target\":\"y\"");
    Answer nine = SERVER.post("/v1/trainings", named);
    assertTrue(nine.at("/detail").contains("only 9 rows;"), nine.text());
    assertEquals("y", nine.at("/column"));
  }

  private static String upload(int rows, String x, String y) {
    return SERVER.send("POST", "/v1/tables", "text/csv", MadeTable.csv(rows, x, y)).at("/id");
  }

  private static String order(String table, String more) {
    return "{\"table\":\"" + table + "\"" + more + "}";
  }
}
