package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Control;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.learner.BoosterLearner;
import io.clickml.service.automl.learner.BoosterSpec;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.View;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class CourseTest {
  private static final long SECOND = 1_000_000_000;

  private final AtomicLong nanos = new AtomicLong();
  private final TrainingClock clock = new TrainingClock(nanos::get, 100, Control.NONE);

  private static Candidate booster(String name, int depth) {
    BoosterSpec spec = new BoosterSpec(name, 0.1, Map.of("max_depth", depth));
    View view = new View("native", List.of());
    return new Candidate(
        name, Say.that("candidate-x", "Trees"), new BoosterLearner(spec, "cpu"), view, false);
  }

  /** Names of all candidates that come when none brings anything after the first. */
  private List<String> names(int rows) {
    Random random = new Random(5);
    double[] truth = random.doubles(rows, 10, 20).toArray();
    Answers answers = new Answers(Task.REGRESSION, 0, truth, false);
    Standings standings = new Standings(answers, Metric.RMSE, 1);
    Motion motion = new Motion(answers, standings);
    List<Candidate> portfolio = List.of(booster("one", 4), booster("two", 6), booster("three", 8));
    Course course = new Course(portfolio, standings, motion, clock, 1);
    List<String> names = new ArrayList<>();
    Candidate next = course.next(clock.left(), 1);
    while (next != null) {
      names.add(next.name());
      double off = names.size();
      double[] margins = Arrays.stream(truth).map(t -> t + off * random.nextGaussian()).toArray();
      standings.add(new Trial(next, List.of(), margins, new double[0], 1), clock);
      motion.after(standings.judged());
      next = course.next(clock.left(), 1);
    }
    return names;
  }

  @Test
  void thePortfolioComesFirstThenTwinsThenSearching() {
    List<String> names = names(3_000);
    assertEquals(List.of("one", "two", "three", "one-2", "two-2", "search-1"), names.subList(0, 6));
    assertEquals("search-12", names.get(names.size() - 1));
  }

  @Test
  void withFewRowsLittleIsTried() {
    assertEquals(6, names(100).size());
  }

  @Test
  void withLittleTimeLeftNoSearchBegins() {
    nanos.set(80 * SECOND);
    assertEquals(5, names(3_000).size());
  }

  @Test
  void nothingComesWhenTheTimeIsOver() {
    Standings standings =
        new Standings(new Answers(Task.REGRESSION, 0, new double[] {1, 2}, false), Metric.RMSE, 1);
    Motion motion =
        new Motion(new Answers(Task.REGRESSION, 0, new double[] {1, 2}, false), standings);
    Course course = new Course(List.of(booster("one", 4)), standings, motion, clock, 1);
    assertEquals("one", course.next(0, 0).name());
    assertNull(course.next(0, 0));
  }
}
