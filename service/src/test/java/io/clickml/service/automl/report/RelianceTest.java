package io.clickml.service.automl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.GoalFinder;
import io.clickml.service.automl.prepare.Tables;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** Columns that decide a lot, alone or together with others that know the same. */
class RelianceTest {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final int ROWS = 1_500;

  private final Random random = new Random(11);
  private final double[] strong = random.doubles(ROWS).toArray();
  private final double[] weak = random.doubles(ROWS).toArray();
  private final double[] luck = random.doubles(ROWS).toArray();

  /** Share of the skill that is lost without a column, by name. */
  private static Map<String, Double> lost(Tables rows, boolean over) {
    Map<String, Reliance> found = found(rows, over);
    return found == null
        ? null
        : found.entrySet().stream()
            .collect(Collectors.toMap(Map.Entry::getKey, of -> of.getValue().lost()));
  }

  private static Map<String, Reliance> found(Tables rows, boolean over) {
    TrainingTask task = rows.task("y", 1);
    Goal goal = GoalFinder.find(task);
    List<Column> columns = new ArrayList<>();
    for (int c = 0; c < task.readings().size() - 1; c++) {
      String name = task.table().names().get(c);
      columns.add(task.readings().get(c).read(name, task.table().columns().get(c)));
    }
    Table table = new Table(columns);
    Metric metric = Metric.of(goal.answers().task()).get(0);
    Deadline until = new Deadline(() -> 0, 1, () -> over);
    List<Reliance> found = Alone.of(table, goal.answers(), metric, 1, until).reliance();
    return found == null
        ? null
        : found.stream().collect(Collectors.toMap(r -> table.column(r.column()).name(), r -> r));
  }

  private Tables table() {
    return new Tables(ROWS)
        .with("strong", NUMBERS, row -> "" + strong[row])
        .with("weak", NUMBERS, row -> "" + weak[row]);
  }

  private String bought(int row) {
    return strong[row] + 0.2 * weak[row] + 0.3 * luck[row] > 0.75 ? "yes" : "no";
  }

  @Test
  void muchIsLostWithoutTheColumnThatDecides() {
    Map<String, Double> lost =
        lost(table().with("y", CategoryReading.usual(), this::bought), false);
    assertTrue(lost.get("strong") > 0.8, lost.toString());
    assertTrue(lost.get("weak") < 0.3, lost.toString());
  }

  @Test
  void nothingIsLostWhereAnotherColumnKnowsTheSame() {
    Tables twice = table().with("copy", NUMBERS, row -> "" + Math.round(strong[row] * 500));
    Map<String, Double> lost = lost(twice.with("y", CategoryReading.usual(), this::bought), false);
    assertTrue(lost.get("strong") < 0.1 && lost.get("copy") < 0.1, lost.toString());
  }

  @Test
  void numbersLoseAsMuch() {
    Tables numbers = table().with("y", NUMBERS, row -> "" + (10 * strong[row] + luck[row]));
    assertTrue(lost(numbers, false).get("strong") > 0.8);
  }

  @Test
  void nothingIsSaidWithoutTime() {
    assertNull(lost(table().with("y", CategoryReading.usual(), this::bought), true));
  }

  @Test
  void onlyTheStrongestAreLookedAt() {
    Tables three = table().with("luck", NUMBERS, row -> "" + luck[row]);
    assertEquals(2, lost(three.with("y", CategoryReading.usual(), this::bought), false).size());
  }

  @Test
  void whatDecidesIsCalledSo() {
    Map<String, Reliance> found =
        found(table().with("y", CategoryReading.usual(), this::bought), false);
    assertTrue(found.get("strong").decides(), found.toString());
    assertFalse(found.get("weak").decides(), found.toString());
  }

  @Test
  void nothingDecidesWhereNothingCanBeLearned() {
    for (int seed = 0; seed < 20; seed++) {
      Random noise = new Random(seed);
      Tables rows = table().with("luck", NUMBERS, row -> "" + luck[row]);
      rows.with("y", CategoryReading.usual(), row -> noise.nextInt(3) == 0 ? "yes" : "no");
      Map<String, Reliance> found = found(rows, false);
      assertTrue(found.values().stream().noneMatch(Reliance::decides), seed + ": " + found);
    }
  }

  @Test
  void aLittleSkillIsNothingThatDecides() {
    Map<String, Reliance> found =
        found(table().with("y", NUMBERS, row -> "" + (strong[row] + 5 * luck[row])), false);
    assertFalse(found.get("strong").decides(), found.toString());
  }
}
