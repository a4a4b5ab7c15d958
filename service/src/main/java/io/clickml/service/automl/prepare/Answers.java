package io.clickml.service.automl.prepare;

import io.clickml.modelstore.schema.Task;

/**
 * The known answers as numbers. Margins that speak of them are row-major {@code rows x outputs()}:
 * a logit for two classes, one score per class for several, and the number itself (or the logarithm
 * of one plus it, when {@code log}) for regression.
 *
 * @param task kind of answer
 * @param classes number of classes, 0 for regression
 * @param y index of the class, or the number, per row
 * @param log whether margins of a regression are {@code log(1 + number)}
 */
public record Answers(Task task, int classes, double[] y, boolean log) {

  public int rows() {
    return y.length;
  }

  /** Margins per row. */
  public int outputs() {
    return task == Task.MULTICLASS ? classes : 1;
  }

  /** The answer of a row as learners see it. */
  public double margin(int row) {
    return log ? Math.log1p(y[row]) : y[row];
  }

  /** A regression's margin as a number in the target's unit. */
  public double value(double margin) {
    return log ? Math.expm1(margin) : margin;
  }

  /** The same answers with margins in the given space. */
  public Answers inLog(boolean wanted) {
    return new Answers(task, classes, y, wanted);
  }

  /** The answers of the given rows. */
  public Answers rows(int[] rows) {
    double[] picked = new double[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = y[rows[i]];
    }
    return new Answers(task, classes, picked, log);
  }
}
