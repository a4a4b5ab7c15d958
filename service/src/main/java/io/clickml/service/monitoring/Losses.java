package io.clickml.service.monitoring;

/** What a wrong answer costs, row by row. */
final class Losses {
  /** No chance counts as less: one row must not decide everything. */
  static final double LEAST_CHANCE = 1e-4;

  private Losses() {}

  /**
   * The negative logarithm of the chance that was given to what happened, in nats; for numbers the
   * absolute error in the target's unit.
   */
  static double of(VersionFacts version, LoggedPrediction prediction, Outcome outcome) {
    double[] figures = prediction.figures();
    double truth = version.truth(outcome);
    if (version.classes().isEmpty()) {
      return Math.abs(figures[0] - truth);
    }
    double chance = truth < 0 ? 0 : figures[(int) truth];
    return -Math.log(Math.max(LEAST_CHANCE, chance));
  }

  /** Whether what was answered is what happened; a number within {@code near} of it. */
  static boolean right(
      VersionFacts version, LoggedPrediction prediction, Outcome outcome, double near) {
    double truth = version.truth(outcome);
    return version.classes().isEmpty()
        ? Math.abs(prediction.figures()[0] - truth) <= near
        : prediction.said() == (int) truth;
  }
}
