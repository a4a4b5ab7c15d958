package io.clickml.service.automl.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScoringTest {
  private static final Answers TWO =
      new Answers(Task.BINARY, 2, new double[] {0, 0, 1, 1, 1}, false);

  @Test
  void aucCountsPairsAndHalvesTies() {
    // Pairs (yes, no): 1 of 2 won and 1 tied by the first yes, all won by the others.
    Scoring scoring = new Scoring(TWO, new double[] {0, 1, 1, 2, 3});
    assertEquals((1.5 + 2 + 2) / 6, scoring.of(Metric.AUC), 1e-12);
  }

  @Test
  void aWeightIsAsGoodAsARepeatedRow() {
    double[] margins = {-1, 0.5, 0.2, 2, -0.3};
    Answers repeated = new Answers(Task.BINARY, 2, new double[] {0, 0, 1, 1, 1, 1, 1}, false);
    Scoring long7 = new Scoring(repeated, new double[] {-1, 0.5, 0.2, 2, -0.3, -0.3, -0.3});
    Scoring weighted = new Scoring(TWO, margins);
    double[] weights = {1, 1, 1, 1, 3};
    for (Metric metric : Metric.of(Task.BINARY)) {
      assertEquals(long7.of(metric), weighted.of(metric, weights), 1e-12, metric.code());
    }
  }

  @Test
  void severalClassesAreMeasuredOnTheirSoftmax() {
    Answers three = new Answers(Task.MULTICLASS, 3, new double[] {0, 2}, false);
    double[] margins = {Math.log(0.5), Math.log(0.25), Math.log(0.25), 1, 1, 0};
    Scoring scoring = new Scoring(three, margins);
    double second = Math.log(2 * Math.E + 1);
    assertEquals((Math.log(2) + second) / 2, scoring.of(Metric.LOG_LOSS), 1e-12);
    assertEquals(0.5, scoring.of(Metric.ACCURACY), 1e-12);
  }

  @Test
  void theMeanExplainsNothingOfANumber() {
    Answers numbers = new Answers(Task.REGRESSION, 0, new double[] {1, 2, 3, 6}, false);
    assertEquals(0, new Scoring(numbers, Guessing.everywhere(numbers)).of(Metric.R2), 1e-12);
    assertEquals(1, new Scoring(numbers, new double[] {1, 2, 3, 6}).of(Metric.R2), 1e-12);
    assertEquals(1, new Scoring(numbers, new double[] {2, 3, 4, 7}).of(Metric.MAE), 1e-12);
  }

  @Test
  void ranksSortStably() {
    double[] values = {3, 1, 2, 1, 3, 0};
    assertArrayEquals(new int[] {5, 1, 3, 2, 0, 4}, Ranks.ascending(values));
    double[] descending = IntStream.range(0, 1000).mapToDouble(i -> -i).toArray();
    assertEquals(999, Ranks.ascending(descending)[0]);
  }
}
