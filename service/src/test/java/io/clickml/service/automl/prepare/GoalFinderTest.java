package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.ColumnChoice;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.TrainingTask;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.function.IntFunction;
import org.junit.jupiter.api.Test;

class GoalFinderTest {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");

  private static Goal find(Reading reading, IntFunction<Object> y) {
    return GoalFinder.find(new Tables(40).with("y", reading, y).task("y", 1));
  }

  private static String failure(IntFunction<Object> y) {
    TrainingTask task = new Tables(40).with("y", CategoryReading.usual(), y).task("y", 1);
    return assertThrows(TrainingException.class, () -> GoalFinder.find(task)).sentence().code();
  }

  @Test
  void yesAndNoKeepTheirSpellingAndNoComesFirst() {
    Goal goal = find(YesNoReading.usual(), row -> row % 4 == 0 ? "Yes" : "No");
    assertEquals(Task.BINARY, goal.target().task());
    assertEquals(List.of("No", "Yes"), goal.target().classes());
    assertEquals(1, goal.answers().y()[0]);
  }

  @Test
  void blankAnswersAreNotLearnedFrom() {
    Goal goal = find(CategoryReading.usual(), row -> row < 5 ? null : row % 2 == 0 ? "a" : "b");
    assertEquals(35, goal.rows().length);
    assertEquals(5, goal.rows()[0]);
  }

  @Test
  void numbersArePredictedAsNumbersUnlessThereAreTwo() {
    assertEquals(Task.REGRESSION, find(NUMBERS, row -> "" + row * 1.5).target().task());
    Goal two = find(NUMBERS, row -> row % 3 == 0 ? "1" : "0");
    assertEquals(Task.BINARY, two.target().task());
    assertEquals(List.of(0.0, 1.0), two.target().classes());
  }

  @Test
  void ofTwoWordsTheRarerIsTheOneToFind() {
    Goal goal = find(CategoryReading.usual(), row -> row % 5 == 0 ? "gone" : "stays");
    assertEquals(List.of("stays", "gone"), goal.target().classes());
    assertArrayEquals(
        new double[] {1, 0}, new double[] {goal.answers().y()[0], goal.answers().y()[1]});
  }

  @Test
  void hopelessTargetsAreRefusedInWords() {
    assertEquals("target-blank", failure(row -> null));
    assertEquals("too-few-rows", failure(row -> row < 9 ? "a" : null));
    assertEquals("target-one-value", failure(row -> "a"));
    assertEquals("too-many-answers", failure(row -> "name " + row));
  }

  @Test
  void columnsWithoutUseAreLeftOutAndSaidSo() {
    TrainingTask task =
        new Tables(60)
            .with("id", CategoryReading.usual(), row -> "c-" + row)
            .with("n", NUMBERS, row -> "" + row)
            .with("same", CategoryReading.usual(), row -> "x")
            .with("mail", CategoryReading.usual(), row -> "p" + row % 50 + "@example.org")
            .with("a", NUMBERS, row -> "" + row % 7)
            .with("twin", NUMBERS, row -> "" + row % 7)
            .with("no", NUMBERS, row -> "" + row % 5)
            .with("y", CategoryReading.usual(), row -> row % 2 == 0 ? "a" : "b")
            .task("y", 1, "no");
    Inputs inputs = Roles.of(task, GoalFinder.find(task));
    assertEquals(List.of("a"), inputs.columns().stream().map(c -> c.name()).toList());
    assertEquals(
        List.of(
            "left-out-identifier",
            "left-out-row-number",
            "left-out-constant",
            "left-out-personal",
            "left-out-twin",
            "left-out-excluded"),
        inputs.left().stream().map(warning -> warning.sentence().code()).toList());
  }

  private static Tables strange() {
    Random random = new Random(3);
    return new Tables(400)
        .with("id", IdentifierReading.usual(), row -> "c-" + row % 90)
        .with("who", CategoryReading.usual(), row -> "Ann " + row % 60)
        .with("drawn", NUMBERS, row -> "" + (10_000 + random.nextInt(9_000_000)))
        .with("spent", NUMBERS, row -> "" + (1_000 * row + random.nextInt(1_000)))
        .with("falling", NUMBERS, row -> "" + (1_000 - row))
        .with("y", CategoryReading.usual(), row -> row % 400 < 150 ? "a" : "b");
  }

  private static Inputs inputs(ColumnChoice choice) {
    TrainingTask task = strange().task("y", 1, choice);
    return Roles.of(task, GoalFinder.find(task));
  }

  @Test
  void whatNamesARowIsToldFromAQuantityByWhatItSays() {
    ColumnChoice guessed = new ColumnChoice(Set.of(), Set.of(), Set.of("who"));
    Inputs inputs = inputs(guessed);
    assertEquals(List.of("spent"), inputs.columns().stream().map(c -> c.name()).toList());
    assertEquals(
        List.of("left-out-identifier", "left-out-personal", "left-out-key", "left-out-row-number"),
        inputs.left().stream().map(warning -> warning.sentence().code()).toList());
  }

  @Test
  void whoIncludesAColumnGetsIt() {
    Set<String> wanted = Set.of("id", "who", "drawn", "falling");
    Inputs inputs = inputs(new ColumnChoice(Set.of("spent"), wanted, Set.of("who")));
    assertEquals(
        List.of("id", "who", "drawn", "falling"),
        inputs.columns().stream().map(c -> c.name()).toList());
    assertEquals(ColumnType.TEXT, inputs.table().column(0).type());
    assertEquals(
        List.of("left-out-excluded"),
        inputs.left().stream().map(warning -> warning.sentence().code()).toList());
  }

  @Test
  void withoutColumnsThereIsNothingToLearnFrom() {
    TrainingTask task =
        new Tables(40)
            .with("a", NUMBERS, row -> "" + row % 7)
            .with("y", CategoryReading.usual(), row -> row % 2 == 0 ? "a" : "b")
            .task("y", 1, "a");
    Goal goal = GoalFinder.find(task);
    TrainingException refused = assertThrows(TrainingException.class, () -> Roles.of(task, goal));
    assertEquals("nothing-to-learn-from", refused.sentence().code());
    assertEquals(Set.of("column"), refused.sentence().args().keySet());
  }
}
