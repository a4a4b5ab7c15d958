package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Settings;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class FoldsTest {
  private static final int ROWS = 800;

  private static int[] single(int rows) {
    return IntStream.range(0, rows).toArray();
  }

  @Test
  void everyRowIsCheckedOnceAndNeverLearnedFromThere() {
    Answers sorted =
        new Answers(Task.REGRESSION, 0, IntStream.range(0, ROWS).asDoubleStream().toArray(), false);
    List<Split> splits = Folds.of(single(ROWS), sorted, Settings.of(30, 1));
    int[] checked = splits.stream().flatMapToInt(s -> Arrays.stream(s.check())).sorted().toArray();
    assertTrue(Arrays.equals(single(ROWS), checked));
    for (Split split : splits) {
      assertEquals(ROWS, split.train().length + split.check().length);
      // Rows sorted by their answer still give every fold the whole range.
      double mean = Arrays.stream(split.check()).average().orElse(0);
      assertEquals(ROWS / 2.0, mean, ROWS / 20.0);
    }
  }

  @Test
  void classesAreSharedOutEvenly() {
    double[] y = new double[ROWS];
    Arrays.fill(y, 0, 40, 1);
    Answers rare = new Answers(Task.BINARY, 2, y, false);
    for (Split split : Folds.of(single(ROWS), rare, Settings.of(30, 5))) {
      assertEquals(5, Arrays.stream(split.check()).filter(row -> row < 40).count());
    }
  }

  @Test
  void equalRowsStayTogether() {
    int[] groups = IntStream.range(0, ROWS).map(row -> row / 4).toArray();
    Answers answers = new Answers(Task.BINARY, 2, new double[ROWS], false, groups);
    int[] part = Folds.deal(single(ROWS), answers, 8, 2);
    for (int row = 0; row < ROWS; row++) {
      assertEquals(part[row - row % 4], part[row]);
    }
  }

  @Test
  void copiesNeverTakeAClassAway() {
    // Twelve different rows, three of each class: fewer folds, or else rows by themselves.
    int[] groups = IntStream.range(0, ROWS).map(row -> row % 12).toArray();
    double[] y = IntStream.range(0, ROWS).mapToDouble(row -> row % 12 % 4).toArray();
    Answers answers = new Answers(Task.MULTICLASS, 4, y, false, groups);
    List<Split> splits = Folds.of(single(ROWS), answers, Settings.of(30, 3));
    for (Split split : splits) {
      assertEquals(4, answers.rows(split.train()).differing());
      assertTrue(split.check().length > 0);
    }
    assertTrue(splits.size() < 8, splits.size() + " folds");
  }

  @Test
  void manyRowsNeedFewChecks() {
    assertEquals(8, Folds.Plan.of(1_000, 2, 60).checked());
    assertEquals(2, Folds.Plan.of(50_000, 2, 60).checked());
    assertEquals(1, Folds.Plan.of(500_000, 2, 60).checked());
  }

  @Test
  void fewSecondsNeedFewChecks() {
    assertEquals(4, Folds.Plan.of(20_000, 2, 60).checked());
    assertEquals(2, Folds.Plan.of(20_000, 2, 10).checked());
    assertEquals(8, Folds.Plan.of(1_000, 2, 0.5).checked());
  }
}
