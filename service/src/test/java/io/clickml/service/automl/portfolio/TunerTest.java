package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
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
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;
import org.junit.jupiter.api.Test;

class TunerTest {
  private static final int ROWS = 50;
  private static final View NATIVE = new View("native", List.of());
  private static final View USUAL = new View("usual", List.of());

  private final double[] truth = new Random(5).doubles(ROWS, 10, 20).toArray();
  private final Answers answers = new Answers(Task.REGRESSION, 0, truth, false);
  private final TrainingClock clock = new TrainingClock(() -> 0, 10, Control.NONE);

  private static Candidate booster(String name, View view, Map<String, Object> params) {
    BoosterLearner learner = new BoosterLearner(new BoosterSpec(name, 0.1, params), "cpu");
    return new Candidate(name, Say.that("candidate-x", "Trees"), learner, view, false);
  }

  private static final List<Candidate> PORTFOLIO =
      List.of(
          booster("a", NATIVE, Map.of("max_depth", 6, "subsample", 0.65)),
          booster("b", USUAL, Map.of("max_depth", 3, "min_child_weight", 5)),
          booster("c", USUAL, Map.of("grow_policy", "lossguide", "max_leaves", 10, "max_depth", 0)),
          booster("d", NATIVE, Map.of("max_depth", 9, "lambda", 19, "alpha", 1.5)));

  private void tried(Standings standings, Candidate candidate, double off) {
    double[] margins = Arrays.stream(truth).map(t -> t + off).toArray();
    standings.add(new Trial(candidate, List.of(), margins, new double[0], 1), clock);
  }

  /** How far from the best settings: shallow trees of few rows, in one of the views. */
  private static double off(Candidate candidate) {
    Map<String, Object> params = ((BoosterLearner) candidate.learner()).spec().params();
    double depth = ((Number) params.getOrDefault("max_depth", 6)).doubleValue();
    double share = ((Number) params.getOrDefault("subsample", 1)).doubleValue();
    return 1
        + Math.abs(Math.log(Math.max(1, depth) / 4))
        + 3 * Math.abs(share - 0.7)
        + (candidate.view().equals(USUAL) ? 0 : 0.5);
  }

  private double meanOfLast(long seed) {
    Standings standings = new Standings(answers, Metric.RMSE, 1);
    PORTFOLIO.forEach(candidate -> tried(standings, candidate, off(candidate)));
    Tuner tuner = new Tuner(PORTFOLIO, seed);
    double[] offs = new double[40];
    for (int i = 0; i < offs.length; i++) {
      Candidate next = tuner.next(standings);
      offs[i] = off(next);
      tried(standings, next, offs[i]);
    }
    return Arrays.stream(offs).skip(30).average().orElseThrow();
  }

  /** The mean of settings drawn evenly. */
  private static double drawnEvenly() {
    Space space = new Space(List.of(new Space.Look(NATIVE, false), new Space.Look(USUAL, false)));
    SplittableRandom random = new SplittableRandom(7);
    double sum = 0;
    for (int i = 0; i < 1_000; i++) {
      Point point = new Point(random.doubles(10).toArray(), new int[] {i % 2, i / 2 % 2});
      BoosterLearner learner = new BoosterLearner(space.spec("x", point), "cpu");
      View view = space.look(point).view();
      sum += off(new Candidate("x", Say.that("x", "X"), learner, view, false)) / 1_000;
    }
    return sum;
  }

  @Test
  void itComesNearerToTheBestSettingsThanChance() {
    double mean = DoubleStream.of(meanOfLast(1), meanOfLast(2), meanOfLast(3)).average().orElse(9);
    // The best settings are off by 1.
    double chance = drawnEvenly();
    assertTrue(mean - 1 < 0.7 * (chance - 1), "off by " + mean + ", by chance " + chance);
  }

  @Test
  void whatWasGivenUpIsAvoided() {
    int seen = 0;
    for (int seed = 0; seed < 5; seed++) {
      Standings standings = new Standings(answers, Metric.RMSE, 1);
      PORTFOLIO.forEach(candidate -> tried(standings, candidate, 1));
      Tuner tuner = new Tuner(PORTFOLIO, seed);
      for (int i = 0; i < 40; i++) {
        Candidate next = tuner.next(standings);
        seen += i >= 20 && next.view().equals(NATIVE) ? 1 : 0;
        if (next.view().equals(NATIVE)) {
          tuner.gaveUp(next);
        } else if (i < 10) {
          tried(standings, next, 1);
        }
      }
    }
    assertTrue(seen < 35, seen + " of 100");
  }

  @Test
  void aCandidateIsMadeAgainFromItsSettings() {
    Standings standings = new Standings(answers, Metric.RMSE, 1);
    PORTFOLIO.forEach(candidate -> tried(standings, candidate, off(candidate)));
    Candidate first = new Tuner(PORTFOLIO, 4).next(standings);
    BoosterSpec spec = ((BoosterLearner) first.learner()).spec();
    Candidate second =
        new Tuner(PORTFOLIO, 5).again(new Turn.Found(first.view().name(), first.log(), spec));
    assertTrue(second.searched());
    assertEquals(first.name(), second.name());
    assertEquals(first.salt(), second.salt());
    assertEquals(first.view(), second.view());
    assertEquals(spec, ((BoosterLearner) second.learner()).spec());
  }

  @Test
  void settingsComeBackAsTheyWere() {
    Space space = new Space(List.of(new Space.Look(NATIVE, false), new Space.Look(USUAL, false)));
    SplittableRandom random = new SplittableRandom(6);
    for (int i = 0; i < 100; i++) {
      double[] places = random.doubles(10).toArray();
      Point point = new Point(places, new int[] {i % 2, i / 2 % 2});
      BoosterSpec spec = space.spec("x", point);
      View view = space.look(point).view();
      Candidate candidate =
          new Candidate("x", Say.that("x", "X"), new BoosterLearner(spec, "cpu"), view, false);
      Point back = space.point(candidate);
      assertArrayEquals(point.picks(), back.picks());
      assertEquals(spec, space.spec("x", back));
    }
  }

  @Test
  void whatHasOtherSettingsLiesOutside() {
    Space space = new Space(List.of(new Space.Look(NATIVE, false)));
    assertNull(space.point(booster("forests", NATIVE, Map.of("num_parallel_tree", 8))));
    assertNull(space.point(booster("usual", USUAL, Map.of())));
  }

  @Test
  void aDensityHasMassOne() {
    Point one = new Point(new double[] {0.1, 0.9}, new int[] {0});
    Point two = new Point(new double[] {0.15, 0.4}, new int[] {2});
    Parzen parzen = new Parzen(List.of(one, two), new int[] {3});
    SplittableRandom random = new SplittableRandom(8);
    double mass = 0;
    int draws = 200_000;
    for (int i = 0; i < draws; i++) {
      double[] places = random.doubles(2).toArray();
      mass += 3 * Math.exp(parzen.log(new Point(places, new int[] {random.nextInt(3)}))) / draws;
    }
    assertEquals(1, mass, 0.02);
    assertEquals(0, shareFarAway(parzen, random), 0.2);
  }

  private static double shareFarAway(Parzen parzen, SplittableRandom random) {
    int far = 0;
    for (int i = 0; i < 1_000; i++) {
      Point drawn = parzen.draw(random);
      assertTrue(drawn.places()[0] >= 0 && drawn.places()[0] <= 1);
      far += drawn.places()[0] > 0.8 ? 1 : 0;
    }
    return far / 1_000.0;
  }
}
