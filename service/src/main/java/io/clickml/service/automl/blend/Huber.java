package io.clickml.service.automl.blend;

import io.clickml.service.automl.prepare.Answers;
import java.util.Arrays;

/**
 * Squared errors up to a knee, straight from there on (Huber 1964): a few rows that nobody gets
 * right do not decide which candidates are good.
 *
 * @param knee error from which on it grows straight
 */
record Huber(double knee) {
  private static final double USUAL_ERRORS = 3;

  /** The knee at three usual errors of a candidate, at least its root mean squared error. */
  static Huber around(Answers answers, double[] margins) {
    double[] errors = new double[margins.length];
    double squares = 0;
    for (int row = 0; row < errors.length; row++) {
      errors[row] = Math.abs(answers.value(margins[row]) - answers.y()[row]);
      squares += errors[row] * errors[row];
    }
    Arrays.sort(errors);
    double usual = errors[errors.length / 2];
    return new Huber(Math.max(USUAL_ERRORS * usual, Math.sqrt(squares / errors.length)));
  }

  /** The loss of one error. */
  double of(double error) {
    double size = Math.abs(error);
    return size <= knee ? size * size : knee * (2 * size - knee);
  }

  /** Mean over the rows. */
  double mean(Answers answers, double[] margins) {
    double sum = 0;
    for (int row = 0; row < margins.length; row++) {
      sum += of(answers.value(margins[row]) - answers.y()[row]);
    }
    return sum / margins.length;
  }
}
