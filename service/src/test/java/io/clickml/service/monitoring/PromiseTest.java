package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Whether answers keep what the report promised. */
class PromiseTest {
  private static final LocalDate FIRST = LocalDate.of(2026, 5, 1);
  private static final double CHANCE = 0.8;
  private static final double PROMISED =
      -CHANCE * Math.log(CHANCE) - (1 - CHANCE) * Math.log(1 - CHANCE);
  private static final int RUNS = 400;

  private final Promise classes =
      new Promise(facts(List.of("no", "yes"), "log-loss", PROMISED, 4_000));

  @Test
  void isHardlyEverBrokenByChanceHoweverOftenOneLooks() {
    Random random = new Random(5);
    int broken = 0;
    for (int run = 0; run < RUNS; run++) {
      List<JudgedRows.Row> rows = new ArrayList<>();
      boolean once = false;
      for (int row = 0; row < 1_500 && !once; row++) {
        rows.add(answer(row, row / 20, random.nextDouble() < CHANCE));
        once = row % 50 == 49 && classes.broken(rows);
      }
      broken += once ? 1 : 0;
    }
    assertTrue(broken <= RUNS * 0.02, broken + " of " + RUNS);
  }

  @Test
  void isBrokenWhereTheAnswersAreWorse() {
    Random random = new Random(6);
    List<JudgedRows.Row> rows = new ArrayList<>();
    for (int row = 0; row < 300; row++) {
      rows.add(answer(row, 0, random.nextDouble() < 0.55));
    }
    assertTrue(classes.broken(rows));
    assertFalse(classes.broken(rows.subList(0, Promise.LEAST - 1)), "too few");
  }

  @Test
  void aGoodPastDoesNotHideABadPresent() {
    Random random = new Random(7);
    List<JudgedRows.Row> rows = new ArrayList<>();
    for (int row = 0; row < 30_000; row++) {
      rows.add(answer(row, row / 500, random.nextDouble() < CHANCE));
    }
    assertFalse(classes.broken(rows));
    for (int row = 30_000; row < 31_000; row++) {
      rows.add(answer(row, 61, random.nextDouble() < 0.55));
    }
    assertTrue(classes.broken(rows));
  }

  @Test
  void rowsOfOneNameCountAsOne() {
    List<JudgedRows.Row> rows = new ArrayList<>();
    for (int row = 0; row < 5_000; row++) {
      rows.add(answer(row % (Promise.LEAST - 1), 0, false));
    }
    assertFalse(classes.broken(rows));
  }

  @Test
  void numbersAreMeasuredInTypicalErrorsAndOneRowDoesNotDecide() {
    Promise numbers = new Promise(facts(List.of(), "mae", 10, 4_000));
    List<JudgedRows.Row> rows = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      rows.add(number(row, row % 2 == 0 ? 9 : -11));
    }
    assertFalse(numbers.broken(rows));
    rows.add(number(200, 1e12));
    assertFalse(numbers.broken(rows));
    for (int row = 201; row < 500; row++) {
      rows.add(number(row, row % 2 == 0 ? 25 : -30));
    }
    assertTrue(numbers.broken(rows));
  }

  @Test
  void nothingIsBrokenWhereNothingComparableWasPromised() {
    Promise none = new Promise(facts(List.of("no", "yes"), "auc", 0.9, 4_000));
    List<JudgedRows.Row> rows = new ArrayList<>();
    for (int row = 0; row < 200; row++) {
      rows.add(answer(row, 0, false));
    }
    assertFalse(none.broken(rows));
    assertEquals(true, classes.broken(rows));
  }

  private static JudgedRows.Row answer(int unit, int day, boolean right) {
    double[] chances = {1 - CHANCE, CHANCE};
    return new JudgedRows.Row(unit, FIRST.plusDays(day), 60, true, 1, chances, right ? 1 : 0);
  }

  private static JudgedRows.Row number(int unit, double off) {
    return new JudgedRows.Row(unit, FIRST, 60, true, -1, new double[] {off}, 0);
  }

  private static VersionFacts facts(
      List<String> classes, String metric, double value, int checked) {
    String report =
        "{\"checkedRows\":%d,\"metrics\":[{\"metric\":\"%s\",\"value\":%s}]}"
            .formatted(checked, metric, value);
    try {
      return new VersionFacts(
          1, "stable", classes, List.of(), Instant.EPOCH, new ObjectMapper().readTree(report));
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }
}
