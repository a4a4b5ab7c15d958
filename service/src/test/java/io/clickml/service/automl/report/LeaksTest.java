package io.clickml.service.automl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.GoalFinder;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.prepare.Warning;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Columns that give the answer away, of ten kinds and more, beside honest ones. */
class LeaksTest {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final int ROWS = 600;

  private final Random random = new Random(5);

  /** Level of the warning about each column that has one. */
  private static Map<String, String> named(Tables rows, String target) {
    TrainingTask task = rows.task(target, 1);
    Goal goal = GoalFinder.find(task);
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < task.readings().size(); c++) {
      String name = task.table().names().get(c);
      if (!name.equals(target)) {
        columns.add(
            task.readings().get(c).read(name, task.table().columns().get(c).rows(goal.rows())));
      }
    }
    Map<String, String> levels = new TreeMap<>();
    Metric metric = Metric.of(goal.answers().task()).get(0);
    for (ColumnRules.Rule rule : ColumnRules.of(new Table(columns), goal.answers(), metric, 1)) {
      double strength = Math.max(rule.strength(), rule.blank());
      String level = Warnings.level(strength, goal.answers().task());
      if (level != null) {
        levels.put(columns.get(rule.column()).name(), level);
      }
    }
    return levels;
  }

  private boolean bought(double age, int row) {
    return row >= ROWS / 2 ? age > 25 || row % 3 > 0 : age > 75 && row % 2 == 0;
  }

  @Test
  void namesWhatGivesOneOfTwoAnswersAway() {
    double[] age = random.doubles(ROWS, 18, 80).toArray();
    boolean[] yes = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      yes[row] = bought(age[row], row);
    }
    Tables rows =
        new Tables(ROWS)
            .with("age", NUMBERS, row -> "" + Math.round(age[row]))
            .with("luck", NUMBERS, row -> "" + random.nextGaussian())
            .with("copy", CategoryReading.usual(), row -> yes[row] ? "bought it" : "went away")
            .with("noisy", YesNoReading.usual(), row -> noisy(yes[row]) ? "yes" : "no")
            .with("flag", NUMBERS, row -> yes[row] ? "1" : "0")
            .with("blank", NUMBERS, row -> yes[row] ? "" + random.nextInt(90) : null)
            .with("memo", TextReading.usual(), row -> memo(yes[row], row))
            .with("paid on", DateReading.of("yyyy-MM-dd"), row -> paid(yes[row], row))
            .with("code", CategoryReading.usual(), row -> (yes[row] ? "A" : "B") + row % 4)
            .with("between", NUMBERS, row -> "" + (yes[row] ? 40 : row % 2 * 80) + row % 10)
            .with("buys", YesNoReading.usual(), row -> yes[row] ? "yes" : "no");
    Map<String, String> named = named(rows, "buys");
    for (String leak : List.of("copy", "flag", "blank", "memo", "code", "between")) {
      assertEquals("suspect", named.get(leak), leak + " in " + named);
    }
    assertEquals("question", named.get("noisy"), named.toString());
    assertTrue(named.get("paid on").matches("question|suspect"), named.toString());
    assertTrue(!named.containsKey("age") && !named.containsKey("luck"), named.toString());
  }

  private boolean noisy(boolean yes) {
    return random.nextInt(100) < 2 ? !yes : yes;
  }

  private static String memo(boolean yes, int row) {
    return "Call number " + row + (yes ? ": they said fine" : ": they were not at home") + " today";
  }

  private static String paid(boolean yes, int row) {
    return (yes ? "2026-03-" : "2025-07-") + (10 + row % 15);
  }

  @Test
  void namesSentencesThatGiveTheAnswerAway() {
    List<String> left =
        List.of(
            "Customer called and asked to cancel the subscription, processed",
            "cancellation confirmed by mail after a complaint",
            "wants to leave us, account closed by agent");
    List<String> stays =
        List.of(
            "asked about an invoice",
            "upgrade discussed with sales",
            "no contact this year",
            "technical question solved by phone");
    boolean[] yes = new boolean[ROWS];
    for (int row = 0; row < ROWS; row++) {
      yes[row] = random.nextInt(4) == 0;
    }
    Tables rows =
        new Tables(ROWS)
            .with("note", TextReading.usual(), row -> any(yes[row] ? left : stays, row))
            .with("other", TextReading.usual(), row -> any(row % 2 == 0 ? left : stays, row))
            .with("leaves", YesNoReading.usual(), row -> yes[row] ? "yes" : "no");
    assertEquals(Map.of("note", "suspect"), named(rows, "leaves"));
  }

  private String any(List<String> sentences, int row) {
    return sentences.get(random.nextInt(sentences.size())) + " #" + row;
  }

  @Test
  void namesWhatGivesANumberAway() {
    double[] size = random.doubles(ROWS, 20, 200).toArray();
    double[] price = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      price[row] = 900 * size[row] + 30_000 * Math.abs(random.nextGaussian());
    }
    Tables rows =
        new Tables(ROWS)
            .with("size", NUMBERS, row -> "" + size[row])
            .with("luck", NUMBERS, row -> "" + random.nextGaussian())
            .with("with tax", NUMBERS, row -> "" + 1.19 * price[row])
            .with("rounded", NUMBERS, row -> "" + 5_000 * Math.round(price[row] / 5_000))
            .with("price", NUMBERS, row -> row % 10 == 0 ? null : "" + price[row])
            .with("fee", NUMBERS, row -> row % 10 == 0 ? null : "" + (100 + row % 7))
            .with("rooms", NUMBERS, row -> row % 9 == 0 ? null : "" + random.nextInt(6));
    Map<String, String> named = named(rows, "price");
    assertEquals("suspect", named.get("with tax"), named.toString());
    assertTrue(named.containsKey("rounded"), named.toString());
    assertTrue(!named.containsKey("luck") && !named.containsKey("rooms"), named.toString());
  }

  @Test
  void asksAboutWhatIsBlankJustWhereTheAnswerIs() {
    Tables rows =
        new Tables(ROWS)
            .with("fee", NUMBERS, row -> row % 10 == 0 ? null : "" + (100 + random.nextInt(7)))
            .with("rooms", NUMBERS, row -> random.nextInt(9) == 0 ? null : "" + random.nextInt(6))
            .with("year", NUMBERS, row -> "" + (row % 10 == 0 ? 2026 : 2000 + random.nextInt(25)))
            .with("price", NUMBERS, row -> row % 10 == 0 ? null : "" + random.nextInt(900));
    TrainingTask task = rows.task("price", 1);
    int[] known = GoalFinder.find(task).rows();
    Map<String, String> levels = new TreeMap<>();
    for (Warning warning : RowsToFill.warnings(task, List.of("fee", "rooms", "year"), known)) {
      levels.put(warning.column(), warning.level() + " " + warning.sentence().code());
    }
    assertEquals(
        Map.of("fee", "question blank-with-answer", "year", "info rows-to-fill-differ"), levels);
  }
}
