package io.clickml.service.automl.learner;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ManyClassesTest {
  private static final int ROWS = 900;
  private static final int CLASSES = 12;
  private static final Deadline NEVER = new Deadline(() -> 0, 1, () -> false);

  private static int[] rows(int from, int to) {
    return IntStream.range(from, to).toArray();
  }

  private static Lesson lesson(int width, float[] values, double[] y) {
    List<Feature> features = new ArrayList<>();
    for (int f = 0; f < width; f++) {
      features.add(new Feature("x" + f, List.of(f), 0));
    }
    Answers answers = new Answers(Task.MULTICLASS, CLASSES, y, false);
    FeatureMatrix x = new FeatureMatrix(ROWS, width, values);
    int most = ROWS * 2 / 3;
    return new Lesson(x, features, answers, rows(0, most), rows(most, ROWS), 1, 1);
  }

  /** Classes of which each is rarer than the one before. */
  private static double[] tail(Random random) {
    return random.doubles(ROWS).map(u -> (int) (CLASSES * u * u * u)).toArray();
  }

  /** One column that speaks for the answer in most rows, and one that says anything. */
  private static Lesson spoken(long seed) {
    Random random = new Random(seed);
    double[] y = tail(random);
    float[] values = new float[ROWS * 2 * CLASSES];
    for (int row = 0; row < ROWS; row++) {
      int said = random.nextInt(4) > 0 ? (int) y[row] : random.nextInt(CLASSES);
      values[row * 2 * CLASSES + said] = 2;
      values[(row * 2 + 1) * CLASSES + random.nextInt(CLASSES)] = 2;
    }
    return lesson(2 * CLASSES, values, y);
  }

  private static double loss(Lesson lesson, Fitted fitted) {
    FeatureMatrix check = Lesson.gather(lesson.matrix(), lesson.check());
    double[] margins = new double[check.rows() * CLASSES];
    fitted.model().addMargins(check, 0, check.rows(), 1, margins);
    Answers told = lesson.answers().rows(lesson.check());
    return new Scoring(told, margins).of(Metric.LOG_LOSS);
  }

  @Test
  void columnsAreWeighedByWhatTheySpeakFor() {
    Lesson lesson = spoken(5);
    SharesLearner learner = new SharesLearner();
    Fitted fitted = learner.fit(lesson, NEVER);
    Linear model = (Linear) fitted.model();
    for (int c = 0; c < CLASSES; c++) {
      assertTrue(model.weights()[c][c] > 1, "weight " + model.weights()[c][c]);
      assertEquals(0, model.weights()[c][CLASSES + c], 0.15);
      assertEquals(model.weights()[0][0], model.weights()[c][c]);
      assertEquals(0, model.weights()[c][(c + 1) % CLASSES]);
    }
    double[] bias = Linear.constant(model.bias(), 1).bias();
    Fitted none = new Fitted(Linear.constant(bias, 2 * CLASSES), 1, 1);
    assertTrue(loss(lesson, fitted) < 0.8 * loss(lesson, none));
  }

  @Test
  void whatIsCutOffIsCutOffAgain() {
    SharesLearner learner = new SharesLearner();
    Fitted hasty = learner.fit(spoken(5), new Deadline(() -> 2, 1, () -> false));
    Fitted whole = learner.fit(spoken(5), NEVER);
    assertTrue(hasty.rounds() > 0 && hasty.rounds() < whole.rounds(), "" + hasty.rounds());
    for (Fitted fitted : List.of(hasty, whole)) {
      double[] again = weights(learner.repeat(spoken(5), fitted.rounds(), NEVER));
      assertArrayEquals(weights(fitted), again);
    }
  }

  private static double[] weights(Fitted fitted) {
    return ((Linear) fitted.model()).weights()[0];
  }

  /** A number that splits the rows into pure leaves, at the largest rate. */
  @Test
  void treesOfRareClassesDoNotRunAway() {
    Random random = new Random(9);
    double[] y = tail(random);
    float[] values = new float[ROWS * 2];
    for (int row = 0; row < ROWS; row++) {
      values[2 * row] = (float) (y[row] + 1.2 * random.nextGaussian());
      values[2 * row + 1] = (float) random.nextGaussian();
    }
    Lesson lesson = lesson(2, values, y);
    Map<String, Object> params = Map.of("max_depth", 6, "min_child_weight", 5e-6, "lambda", 0);
    BoosterLearner learner =
        new BoosterLearner(new BoosterSpec("wild", 0.3, params), "cpu").at(0.3);
    Fitted fitted = learner.fit(lesson, NEVER);
    assertTrue(fitted.rounds() >= 5, "best after " + fitted.rounds());
    Fitted early = learner.repeat(lesson, 1, NEVER);
    assertTrue(loss(lesson, fitted) < 0.9 * loss(lesson, early));
  }

  @Test
  void aLineThatWouldNotEndInTimeIsNotBegun() {
    Lesson lesson = spoken(5);
    AtomicLong clock = new AtomicLong();
    Deadline ticking = new Deadline(() -> clock.addAndGet(1_000_000), Long.MAX_VALUE, () -> false);
    LinearLearner learner = new LinearLearner();
    assertNotNull(learner.paced(lesson, 60, ticking));
    assertNull(learner.paced(lesson, 0.1, ticking));
    assertTrue(clock.get() < 100_000_000, "looks at the clock " + clock.get());
  }

  @Test
  void aLineLooksAtTheClockBeforeItsFirstStep() {
    Deadline over = new Deadline(() -> 2, 1, () -> false);
    assertNull(new LinearLearner().fit(spoken(5), over));
  }
}
