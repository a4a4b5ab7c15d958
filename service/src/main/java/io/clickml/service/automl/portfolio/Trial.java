package io.clickml.service.automl.portfolio;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.service.automl.learner.Fitted;
import java.util.List;

/**
 * A candidate that was tried on every fold.
 *
 * @param candidate what was tried, at the pace that was set
 * @param fits one per fold
 * @param judged margins of the rows it is judged on, by models that never saw them; numbers in the
 *     target's unit
 * @param locked mean margins of the rows that were locked away, by the folds that speak for all
 * @param seconds spent, all threads together
 */
public record Trial(
    Candidate candidate, List<FoldFit> fits, double[] judged, double[] locked, double seconds) {

  /**
   * One fold's model.
   *
   * @param fitted what was learned
   * @param encoder how it sees rows
   * @param more how many times as many rows it would get if it learned again from all
   * @param seconds it took
   */
  public record FoldFit(Fitted fitted, Encoder encoder, double more, double seconds) {}

  /** Seconds that so many threads took together, about. */
  double wallSeconds(int threads) {
    return seconds / Math.min(threads, Math.max(1, fits.size()));
  }

  /** Rounds of each fold. */
  public List<Integer> roundsPerFold() {
    return fits.stream().map(fit -> fit.fitted().rounds()).toList();
  }

  /** Mean rounds of the folds. */
  public double rounds() {
    return fits.stream().mapToInt(fit -> fit.fitted().rounds()).average().orElse(0);
  }
}
