package io.clickml.service.automl.blend;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Numbers that one answer for all of them meets best. */
class GuessingTest {
  private static final Answers SKEWED =
      new Answers(Task.REGRESSION, 0, new double[] {0, 0, 0, 4, 96}, false);

  @Test
  void itIsTheBestConstantOfTheMetric() {
    assertArrayEquals(new double[] {20}, Guessing.margins(SKEWED.toward(Metric.RMSE)));
    assertArrayEquals(new double[] {20}, Guessing.margins(SKEWED.toward(Metric.R2)));
    Answers middle = SKEWED.toward(Metric.MAE);
    assertArrayEquals(new double[] {0}, Guessing.margins(middle));
    assertEquals(20, new Scoring(middle, Guessing.everywhere(middle)).of(Metric.MAE), 1e-9);
  }

  @Test
  void thePlainMeasureGuessesWhatAModelOfNothingAnswers() {
    assertEquals(20, PlainMeasure.OFF_BY.guessing(SKEWED), 1e-9);
    assertEquals(0, PlainMeasure.OFF_BY.guessing(SKEWED.toward(Metric.MAE)), 1e-9);
  }

  @Test
  void beingCloserToTheUsualNumberIsNoSkill() {
    Random random = new Random(3);
    double[] y = random.doubles(3_000).map(luck -> luck < 0.002 ? 9 : 7).toArray();
    double[] nothing = random.doubles(y.length).map(luck -> 7 + luck / 1_000).toArray();
    Answers answers = new Answers(Task.REGRESSION, 0, y, false);
    assertFalse(Skill.shown(answers, nothing, 3, 1));
    assertFalse(Skill.shown(answers.toward(Metric.MAE), nothing, 3, 1));
  }

  @Test
  void whatDiffersByRowIsSkillThoughAFewRowsAreFarOff() {
    Random random = new Random(4);
    double[] known = random.doubles(1_000).toArray();
    double[] y =
        Arrays.stream(known).map(x -> x * 10 / Math.pow(random.nextDouble(), 0.9)).toArray();
    double[] mean = Arrays.stream(known).map(x -> x * 25).toArray();
    assertTrue(Skill.shown(new Answers(Task.REGRESSION, 0, y, false), mean, 3, 1));
  }

  @Test
  void aModelOfTheMeanMustBeatTheMiddleWhereThatIsAskedFor() {
    Random random = new Random(5);
    double[] known = random.doubles(2_000).toArray();
    double[] y = Arrays.stream(known).map(x -> random.nextDouble() < 0.7 ? 0 : 100 * x).toArray();
    double[] mean = Arrays.stream(known).map(x -> 30 * x).toArray();
    Answers answers = new Answers(Task.REGRESSION, 0, y, false);
    assertTrue(Skill.shown(answers, mean, 3, 1));
    assertFalse(Skill.shown(answers.toward(Metric.MAE), mean, 3, 1));
  }
}
