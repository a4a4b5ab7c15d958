package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.prepare.Answers;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LearningCurveTest {
  @Test
  void continuesWhatEachDoublingBrought() {
    Sentence words = LearningCurve.words(PlainMeasure.RIGHT_OF_100, List.of(70.0, 78.0, 82.0));
    assertEquals("more-rows-right", words.code());
    assertEquals("Twice the rows would make about 2 more of 100 right.", words.text());
  }

  @Test
  void countsDownwardsForNumbers() {
    Sentence words = LearningCurve.words(PlainMeasure.OFF_BY, List.of(1000.0, 800.0, 700.0));
    assertEquals("more-rows-off", words.code());
    assertEquals(50.0, words.args().get("less"));
  }

  @Test
  void promisesNothingWhereTheLastRowsBroughtNothing() {
    for (PlainMeasure measure : PlainMeasure.values()) {
      Sentence words = LearningCurve.words(measure, List.of(50.0, 50.2, 50.2));
      assertEquals("more-rows-little", words.code(), measure.code());
    }
  }

  @Test
  void learnsFromFewerRowsAndJudgesOnTheSame() {
    double[] y = IntStream.range(0, 400).mapToDouble(i -> i % 2).toArray();
    Rows rows = Rows.deal(new Answers(Task.BINARY, 2, y, false), Settings.of(30, 7));
    Rows thin = rows.thinned(0.25);
    assertArrayEquals(rows.judged(), thin.judged());
    for (int i = 0; i < rows.splits().size(); i++) {
      double share =
          (double) thin.splits().get(i).train().length / rows.splits().get(i).train().length;
      assertTrue(share > 0.15 && share < 0.35, "share " + share);
      assertTrue(
          rows.splits().stream()
                  .map(split -> split.id())
                  .toList()
                  .indexOf(thin.splits().get(i).id())
              < 0);
    }
  }
}
