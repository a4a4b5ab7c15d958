package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.service.automl.TrainingTask;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.DoubleFunction;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** How often numbers that are all different are taken for names of rows, over 120 seeded tables. */
class UsefulnessTest {
  private static final int TABLES = 120;
  private static final int ROWS = 600;
  private static final int FEWEST_DIGITS = 5;
  private static final int MOST_DIGITS = 12;
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final long DAY = 86_400;

  /** What is answered, from something that is known and much that is not. */
  private static final List<DoubleFunction<String>> TARGETS =
      List.of(
          known -> known > 0.5 ? "yes" : "no",
          known -> "" + Math.round(1_000 * known),
          known -> "class " + Math.min(5, Math.max(0, (int) Math.floor(3 + 1.5 * known))));

  private static final Map<String, Integer> KEPT = new HashMap<>();

  @BeforeAll
  static void looksAtManyTables() {
    for (int seed = 0; seed < TABLES; seed++) {
      TrainingTask task = table(seed);
      Roles.of(task, GoalFinder.find(task))
          .columns()
          .forEach(column -> KEPT.merge(column.name(), 1, Integer::sum));
    }
  }

  /**
   * Four columns tell something, each with a correlation of about a quarter; names tell nothing.
   */
  private static TrainingTask table(int seed) {
    Random random = new Random(seed);
    double[] earned = random.doubles(ROWS).map(u -> random.nextGaussian()).toArray();
    double[] sized = random.doubles(ROWS).map(u -> random.nextGaussian()).toArray();
    double[] when = random.doubles(ROWS, -1.73, 1.73).toArray();
    double[] turning = random.doubles(ROWS, -1.73, 1.73).toArray();
    Tables table =
        new Tables(ROWS)
            .with("age", NUMBERS, row -> "" + random.nextInt(80))
            .with("cents", NUMBERS, row -> "" + Math.round(300_000 * Math.exp(earned[row] / 2)))
            .with("area", NUMBERS, row -> "" + Math.round(80_000 * Math.exp(sized[row] / 3)))
            .with("seconds", NUMBERS, row -> "" + Math.round(1.7e9 + 500 * DAY * when[row]))
            .with("turning", NUMBERS, row -> "" + Math.round(1e8 + 1e7 * turning[row]));
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      double least = Math.pow(10, digits - 1);
      table.with(
          "id" + digits, NUMBERS, row -> "" + (long) (least * (1 + 9 * random.nextDouble())));
    }
    DoubleFunction<String> target = TARGETS.get(seed % TARGETS.size());
    return table
        .with(
            "y",
            seed % TARGETS.size() == 1 ? NUMBERS : CategoryReading.usual(),
            row ->
                target.apply(
                    0.3 * (earned[row] + sized[row] + when[row])
                        + 0.3 * (turning[row] * turning[row] - 1)
                        + random.nextGaussian()))
        .task("y", 1);
  }

  @Test
  void numbersDrawnForNamesAreSeldomLearnedFrom() {
    int kept = 0;
    for (int digits = FEWEST_DIGITS; digits <= MOST_DIGITS; digits++) {
      kept += KEPT.getOrDefault("id" + digits, 0);
    }
    int all = TABLES * (MOST_DIGITS - FEWEST_DIGITS + 1);
    assertTrue(kept <= 0.015 * all, kept + " of " + all + " kept");
  }

  @Test
  void quantitiesThatSaySomethingAreKept() {
    for (String name : List.of("cents", "area", "seconds")) {
      assertTrue(KEPT.getOrDefault(name, 0) >= 0.95 * TABLES, name + " kept: " + KEPT);
    }
  }

  @Test
  void soAreThoseThatSayMostInTheMiddle() {
    assertTrue(KEPT.getOrDefault("turning", 0) >= 0.45 * TABLES, KEPT.toString());
  }
}
