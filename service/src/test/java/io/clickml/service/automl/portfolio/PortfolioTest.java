package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.automl.prepare.Goal;
import io.clickml.service.automl.prepare.GoalFinder;
import io.clickml.service.automl.prepare.Inputs;
import io.clickml.service.automl.prepare.Roles;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.prepare.ViewPlans;
import java.util.List;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PortfolioTest {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");

  private static List<String> names(int rows, IntFunction<Object> answer, boolean number) {
    return names(
        new Tables(rows)
            .with("x", NUMBERS, row -> "" + row % 97)
            .with("y", number ? NUMBERS : CategoryReading.usual(), answer)
            .task("y", 10));
  }

  private static List<String> names(TrainingTask task) {
    Goal goal = GoalFinder.find(task);
    Inputs inputs = Roles.of(task, goal);
    Rows dealt = Rows.deal(goal.answers(), Settings.of(30, 1));
    return new Portfolio(dealt, new ViewPlans(inputs.table()), "cpu", 2, 1)
        .candidates().stream().map(Candidate::name).toList();
  }

  @ParameterizedTest
  @ValueSource(ints = {5, 20})
  void ofManyClassesLinesComeAfterTrees(int classes) {
    List<String> names = names(600, row -> "p" + row % classes, false);
    assertEquals(List.of("shares", "first"), names.subList(0, 2));
    assertEquals(4, names.indexOf("linear"), names.toString());
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void ofManyClassesAndTextsLinesComeBeforeTreesThatReadThem(boolean numbers) {
    Tables table =
        new Tables(600)
            .with("text", TextReading.usual(), row -> "the order of " + row + " has not come yet")
            .with("y", CategoryReading.usual(), row -> "p" + row % 8);
    if (numbers) {
      table.with("x", NUMBERS, row -> "" + row % 97);
    }
    List<String> names = names(table.task("y", 10));
    assertEquals(
        numbers ? List.of("shares", "first", "linear") : List.of("linear"), upTo("linear", names));
  }

  private static List<String> upTo(String name, List<String> names) {
    return names.subList(0, names.indexOf(name) + 1);
  }

  @ParameterizedTest
  @CsvSource({"600, 2, 0", "600, 4, 0", "6000, 2, 1"})
  void ofFewClassesLinesComeBefore(int rows, int classes, int place) {
    List<String> names = names(rows, row -> "p" + row % classes, false);
    assertEquals(place, names.indexOf("linear"), names.toString());
    assertEquals(place == 1, names.contains("first"));
    assertFalse(names.contains("shares"));
  }

  @Test
  void ofNumbersToo() {
    List<String> names = names(600, row -> "" + row % 83, true);
    assertTrue(names.indexOf("linear") == 0 && !names.contains("first"), names.toString());
  }
}
