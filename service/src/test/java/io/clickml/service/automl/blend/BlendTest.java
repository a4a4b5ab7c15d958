package io.clickml.service.automl.blend;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class BlendTest {
  private static final int ROWS = 2_000;

  private final Random random = new Random(3);
  private final double[] truth = random.doubles(ROWS, -2, 2).toArray();

  private double[] noisy(double noise) {
    return Arrays.stream(truth).map(t -> t + noise * random.nextGaussian()).toArray();
  }

  @Test
  void independentErrorsShareTheWeightAndNoiseGetsNone() {
    Answers answers = new Answers(Task.REGRESSION, 0, truth, false);
    List<double[]> members = List.of(noisy(0.5), noisy(0.5), noisy(30));
    double[] weights = new GreedyBlend(answers, Metric.RMSE).weights(members);
    assertEquals(1, Arrays.stream(weights).sum(), 1e-9);
    assertEquals(0, weights[2]);
    assertEquals(0.5, weights[0], 0.15);
    double blended = new Scoring(answers, GreedyBlend.mix(members, weights)).of(Metric.RMSE);
    assertTrue(blended < new Scoring(answers, members.get(0)).of(Metric.RMSE));
  }

  @Test
  void fewRowsThatNobodyGetsRightDoNotDecide() {
    double[] y = truth.clone();
    double[] good = noisy(0.2);
    double[] poor = noisy(0.8);
    for (int row = 0; row < 4; row++) {
      y[row] = 50;
      poor[row] = 40;
    }
    Answers answers = new Answers(Task.REGRESSION, 0, y, false);
    double[] weights = new GreedyBlend(answers, Metric.RMSE).weights(List.of(good, poor));
    assertTrue(weights[0] > weights[1], Arrays.toString(weights));
  }

  @Test
  void chanceIsNoSkill() {
    double[] y = Arrays.stream(truth).map(t -> random.nextInt(2)).toArray();
    Answers coins = new Answers(Task.BINARY, 2, y, false);
    assertFalse(Skill.shown(coins, truth, 6, 1));
    Answers numbers = new Answers(Task.REGRESSION, 0, truth, false);
    assertTrue(Skill.shown(numbers, noisy(0.5), 6, 1));
  }

  @Test
  void theAucDoesNotOutweighHonestChances() {
    double[] y =
        Arrays.stream(truth).map(t -> random.nextDouble() < Softmax.chance(t) ? 1 : 0).toArray();
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    // The same ranking, once honest and once far too sure.
    double[] sure = Arrays.stream(truth).map(t -> 40 * t).toArray();
    double[] weights = new GreedyBlend(answers, Metric.AUC).weights(List.of(sure, truth));
    assertEquals(1, weights[1], 1e-9);
  }

  @Test
  void temperatureCoolsOverconfidence() {
    double[] y =
        Arrays.stream(truth).map(t -> random.nextDouble() < Softmax.chance(t) ? 1 : 0).toArray();
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    double[] sure = Arrays.stream(truth).map(t -> 3 * t).toArray();
    assertEquals(3, Temperature.fit(answers, sure), 0.5);
    assertEquals(1, Temperature.fit(answers, truth), 0.2);
    assertLeast(answers, sure);
  }

  @Test
  void temperatureOfSeveralClassesGivesTheLeastLoss() {
    double[] margins = random.doubles(3L * ROWS, -4, 4).toArray();
    double[] y = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      y[row] = random.nextInt(3) == 0 ? random.nextInt(3) : Softmax.best(margins, 3 * row, 3);
    }
    assertLeast(new Answers(Task.MULTICLASS, 3, y, false), margins);
  }

  private static void assertLeast(Answers answers, double[] margins) {
    double fitted = Temperature.fit(answers, margins);
    double least = loss(answers, margins, fitted);
    assertTrue(least < loss(answers, margins, fitted * 1.01), () -> "at " + fitted);
    assertTrue(least < loss(answers, margins, fitted / 1.01), () -> "at " + fitted);
  }

  private static double loss(Answers answers, double[] margins, double temperature) {
    return new Scoring(answers, Temperature.scale(margins, temperature)).of(Metric.LOG_LOSS);
  }

  @Test
  void theIntervalHoldsTheFigure() {
    Answers answers = new Answers(Task.REGRESSION, 0, truth, false);
    Scoring scoring = new Scoring(answers, noisy(1));
    Bootstrap.Interval interval = Bootstrap.interval(scoring, Metric.RMSE, ROWS, 1);
    double value = scoring.of(Metric.RMSE);
    assertTrue(interval.low() < value && value < interval.high());
    assertEquals(1, value, 0.1);
  }

  @Test
  void noErrorSeenIsNotNoErrorEver() {
    double[] y = new double[ROWS];
    Arrays.fill(y, 0, 50, 1);
    double[] margins = Arrays.stream(y).map(answer -> 2 * answer - 1).toArray();
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    Bootstrap.Interval ranked =
        Bootstrap.interval(new Scoring(answers, margins), Metric.AUC, ROWS, 1);
    assertEquals(1, ranked.high());
    // 50 rows of the rarer answer, halved by the luck of the fresh ones: 25 / (25 + 1.96²).
    assertEquals(0.867, ranked.low(), 0.001);
    Bootstrap.Interval right = PlainMeasure.RIGHT_OF_100.interval(answers, margins, ROWS, 1);
    assertTrue(right.low() < 100 && right.low() > 99, right.toString());
  }

  @Test
  void copiesAreDrawnTogether() {
    Random random = new Random(8);
    double[] some = random.doubles(20).toArray();
    double[] margins = new double[ROWS];
    double[] y = new double[ROWS];
    int[] units = new int[ROWS];
    for (int row = 0; row < ROWS; row++) {
      units[row] = row % 20;
      y[row] = some[units[row]];
    }
    Answers alone = new Answers(Task.REGRESSION, 0, y, false);
    assertTrue(
        width(new Scoring(alone.in(units), margins)) > 5 * width(new Scoring(alone, margins)));
  }

  private static double width(Scoring scoring) {
    Bootstrap.Interval interval = Bootstrap.interval(scoring, Metric.MAE, ROWS, 1);
    return interval.high() - interval.low();
  }

  @Test
  void rowsThatTieAreTakenEvenly() {
    double[] y = new double[ROWS];
    Arrays.fill(y, 0, 20, 1);
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    assertEquals(100 * 20.0 / ROWS, PlainMeasure.BEST_100.value(answers, new double[ROWS]), 1e-9);
  }

  @Test
  void rareAnswersAreCountedAmongTheBestHundred() {
    double[] y = new double[ROWS];
    double[] margins = new double[ROWS];
    for (int i = 0; i < ROWS; i++) {
      y[i] = i < 120 ? 1 : 0;
      margins[i] = -i;
    }
    Answers answers = new Answers(Task.BINARY, 2, y, false);
    assertEquals(PlainMeasure.BEST_100, PlainMeasure.of(answers));
    assertEquals(100, PlainMeasure.BEST_100.value(answers, margins));
    assertEquals(6, PlainMeasure.BEST_100.guessing(answers), 1e-9);
  }
}
