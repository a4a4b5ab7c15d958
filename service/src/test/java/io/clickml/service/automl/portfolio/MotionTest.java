package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Control;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.View;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MotionTest {
  private static final int ROWS = 3_000;

  private final Random random = new Random(4);
  private final double[] truth = random.doubles(ROWS, 10, 20).toArray();
  private final Answers answers = new Answers(Task.REGRESSION, 0, truth, false);
  private final Standings standings = new Standings(answers, Metric.RMSE, 1);
  private final Motion motion = new Motion(answers, standings);
  private final TrainingClock clock = new TrainingClock(() -> 0, 10, Control.NONE);

  private static Candidate candidate(String name, boolean log) {
    BoosterLearner learner = new BoosterLearner(new BoosterSpec(name, 0.1, Map.of()), "cpu");
    return new Candidate(
        name, Say.that("candidate-x", "Trees"), learner, new View("native", List.of()), log);
  }

  private double[] off(double by) {
    return Arrays.stream(truth).map(t -> t + by * random.nextGaussian()).toArray();
  }

  private void tried(Candidate candidate, double[] margins) {
    standings.add(new Trial(candidate, List.of(), margins, new double[0], 1), clock);
    motion.after(standings.judged());
  }

  @Test
  void theWorseScaleIsLeft() {
    tried(candidate("tuned", false), off(1));
    assertNull(motion.reason(candidate("r89", true)));
    tried(candidate("tuned-log", true), off(1.2));
    assertEquals("the other scale is better", motion.reason(candidate("r89-log", true)));
    assertNull(motion.reason(candidate("r89", false)));
  }

  @Test
  void theSearchEndsWhenNothingHelpsAnyMore() {
    tried(candidate("best", false), off(0.1));
    for (int i = 0; i < 7; i++) {
      assertNull(motion.reason(candidate("next", false)));
      tried(candidate("poor-" + i, false), off(5));
    }
    assertEquals("the last ones brought nothing", motion.reason(candidate("next", false)));
  }

  @Test
  void whoIsFarBehindAndCannotHelpNeedNotGoOn() {
    tried(candidate("good", false), off(0.5));
    double[] poor = new double[ROWS / 4];
    double[] alike = new double[ROWS / 4];
    for (int row = 0; row < poor.length; row++) {
      poor[row] = truth[row] + 6;
      alike[row] = truth[row] + 0.5 * random.nextGaussian();
    }
    assertTrue(motion.hopeless(poor));
    assertFalse(motion.hopeless(alike));
  }

  @Test
  void theBestComeOnceMoreWithSmallerSteps() {
    tried(candidate("poor", false), off(3));
    tried(candidate("good", false), off(1));
    tried(candidate("best", false), off(0.5));
    List<Candidate> twins = Motion.twins(standings);
    assertEquals(List.of("best-2", "good-2"), twins.stream().map(Candidate::name).toList());
    assertEquals(0.05, ((BoosterLearner) twins.get(0).learner()).rate());
    assertEquals(
        0.01, twins.get(0).learner().at(0.015).finer() instanceof BoosterLearner b ? b.rate() : 0);
  }

  @Test
  void aTwinIsFoundByItsName() {
    Candidate one = candidate("tuned", false);
    Candidate twin = Candidate.named("tuned-2", List.of(candidate("r89", false), one));
    assertEquals("tuned-2", twin.name());
    assertEquals(one.view(), twin.view());
  }
}
