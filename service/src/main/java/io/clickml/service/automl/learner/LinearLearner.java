package io.clickml.service.automl.learner;

import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.scorer.Linear;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Scoring;

/** Linear and logistic models on a path of L2 penalties; the check rows choose the place on it. */
public final class LinearLearner implements Learner {
  /** Penalties per row, strongest first. */
  private static final double[] PATH = {1, 0.1, 0.01, 0.001, 0.0001};

  public LinearLearner() {
    Gram.oneThread();
  }

  @Override
  public LinearLearner paced(Lesson lesson, double seconds, Deadline deadline) {
    return this;
  }

  @Override
  public Fitted fit(Lesson lesson, Deadline deadline) {
    LinearRows rows = LinearRows.of(lesson.matrix(), lesson.train(), lesson.seed());
    LinearSolver solver = solver(rows, lesson);
    FeatureMatrix check = Lesson.gather(lesson.matrix(), lesson.check());
    Metric proper = lesson.answers().classes() > 0 ? Metric.LOG_LOSS : Metric.RMSE;
    Fitted best = null;
    double bestLoss = Double.POSITIVE_INFINITY;
    for (int place = 0; place < PATH.length && !(best != null && deadline.over()); place++) {
      double[][] coefficients = solver.solve(PATH[place], deadline);
      if (coefficients == null) {
        continue;
      }
      Linear model = rows.model(coefficients);
      double[] margins = new double[check.rows() * model.outputs()];
      model.addMargins(check, 0, check.rows(), 1, margins);
      double loss = new Scoring(lesson.answers().rows(lesson.check()), margins).of(proper);
      if (loss < bestLoss) {
        bestLoss = loss;
        best = new Fitted(model, place, place + 1);
      }
    }
    return best;
  }

  @Override
  public Fitted refit(Lesson lesson, double rounds, Deadline deadline) {
    LinearRows rows = LinearRows.of(lesson.matrix(), lesson.train(), lesson.seed());
    LinearSolver solver = solver(rows, lesson);
    for (int place = 0; place < Math.ceil(rounds); place++) {
      solver.solve(PATH[place], deadline);
    }
    double[][] coefficients = solver.solve(Math.pow(10, -rounds), deadline);
    boolean done = coefficients != null && !deadline.over();
    return done ? new Fitted(rows.model(coefficients), (int) Math.round(rounds), 1) : null;
  }

  private static LinearSolver solver(LinearRows rows, Lesson lesson) {
    Task task = lesson.answers().task();
    return switch (task) {
      case BINARY -> new Logistic(rows, lesson.answers());
      case MULTICLASS -> new Multinomial(rows, lesson.answers());
      case REGRESSION -> new Ridge(rows, lesson.answers());
    };
  }
}
