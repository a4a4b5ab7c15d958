package io.clickml.service.automl.learner;

/** Finds the coefficients for one penalty after another, each starting where the last one ended. */
interface LinearSolver {
  /**
   * @param penalty per row
   * @return coefficients per output, bias last, or null when there are none
   */
  double[][] solve(double penalty, Deadline deadline);
}
