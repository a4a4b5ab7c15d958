package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import java.util.ArrayList;
import java.util.List;

/** Linear and logistic models on a path of L2 penalties; the check rows choose the place on it. */
public final class LinearLearner implements Learner {
  /** Penalties per row, strongest first. */
  private static final double[] PATH = {1, 0.3, 0.1, 0.03, 0.01, 0.003, 0.001, 0.0003, 0.0001};

  /** It draws fewer still; what is usual for each category is told better by more. */
  private static final int ENOUGH = 30_000;

  public LinearLearner() {
    Gram.oneThread();
  }

  @Override
  public int enough() {
    return ENOUGH;
  }

  @Override
  public LinearLearner paced(Lesson lesson, double seconds, Deadline deadline) {
    if (lesson.answers().task() != Task.MULTICLASS) {
      return this;
    }
    return Multinomial.seconds(lesson, PATH.length, deadline) <= seconds ? this : null;
  }

  @Override
  public Fitted fit(Lesson lesson, Deadline deadline) {
    LinearRows rows = LinearRows.of(lesson.matrix(), lesson.train(), lesson.seed());
    LinearSolver solver = solver(rows, lesson, deadline);
    FeatureMatrix check = Lesson.gather(lesson.matrix(), lesson.check());
    Metric proper = lesson.answers().proper();
    Answers checked = lesson.answers().rows(lesson.check());
    List<Fitted> found = new ArrayList<>();
    List<Scoring> scores = new ArrayList<>();
    for (int place = 0; place < PATH.length && !deadline.over(); place++) {
      double[][] coefficients = solver.solve(PATH[place], deadline);
      // What was cut off half way could not be repeated.
      if (coefficients == null || deadline.over()) {
        continue;
      }
      Linear model = rows.model(coefficients);
      double[] margins = new double[check.rows() * model.outputs()];
      model.addMargins(check, 0, check.rows(), 1, margins);
      found.add(new Fitted(model, place, place + 1));
      scores.add(new Scoring(checked, margins));
    }
    return found.isEmpty() ? null : found.get(simplest(scores, proper, checked.rows()));
  }

  /**
   * The strongest penalty that is not worse than the best one beyond the luck of the rows: by one
   * standard error of the differences row by row (Breiman et al. 1984).
   */
  private static int simplest(List<Scoring> scores, Metric proper, int rows) {
    int best = 0;
    for (int i = 1; i < scores.size(); i++) {
      best = sum(scores.get(i), proper, rows) < sum(scores.get(best), proper, rows) ? i : best;
    }
    int simplest = 0;
    while (simplest < best && worse(scores.get(simplest), scores.get(best), proper, rows)) {
      simplest++;
    }
    return simplest;
  }

  private static double sum(Scoring scoring, Metric proper, int rows) {
    double sum = 0;
    for (int row = 0; row < rows; row++) {
      sum += scoring.row(proper, row);
    }
    return sum;
  }

  private static boolean worse(Scoring one, Scoring best, Metric proper, int rows) {
    double sum = 0;
    double squares = 0;
    for (int row = 0; row < rows; row++) {
      double more = one.row(proper, row) - best.row(proper, row);
      sum += more;
      squares += more * more;
    }
    double variance = squares / rows - (sum / rows) * (sum / rows);
    return sum / rows > Math.sqrt(variance / rows);
  }

  @Override
  public Fitted repeat(Lesson lesson, int rounds, Deadline deadline) {
    LinearRows rows = LinearRows.of(lesson.matrix(), lesson.train(), lesson.seed());
    LinearSolver solver = solver(rows, lesson, deadline);
    for (int place = 0; place < rounds; place++) {
      solver.solve(PATH[place], deadline);
    }
    return new Fitted(rows.model(solver.solve(PATH[rounds], deadline)), rounds, rounds + 1);
  }

  @Override
  public Fitted refit(Lesson lesson, double rounds, Deadline deadline) {
    LinearRows rows = LinearRows.of(lesson.matrix(), lesson.train(), lesson.seed());
    LinearSolver solver = solver(rows, lesson, deadline);
    for (int place = 0; place < Math.ceil(rounds); place++) {
      solver.solve(PATH[place], deadline);
    }
    double[][] coefficients = solver.solve(between(rounds), deadline);
    boolean done = coefficients != null && !deadline.over();
    return done ? new Fitted(rows.model(coefficients), (int) Math.round(rounds), 1) : null;
  }

  /** The penalty at a place between two of the path. */
  private static double between(double place) {
    int below = (int) Math.min(place, PATH.length - 1.0);
    int above = Math.min(below + 1, PATH.length - 1);
    return PATH[below] * Math.pow(PATH[above] / PATH[below], place - below);
  }

  private static LinearSolver solver(LinearRows rows, Lesson lesson, Deadline deadline) {
    Task task = lesson.answers().task();
    return switch (task) {
      case BINARY -> new Logistic(rows, lesson.answers());
      case MULTICLASS -> new Multinomial(rows, lesson.answers(), deadline);
      case REGRESSION -> new Ridge(rows, lesson.answers());
    };
  }
}
