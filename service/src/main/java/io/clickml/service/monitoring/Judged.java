package io.clickml.service.monitoring;

import io.clickml.service.model.Learned;
import java.time.Instant;

/**
 * A prediction and what really happened.
 *
 * @param prediction what a version said
 * @param outcome what happened
 * @param asked when any version was first asked about the row as it was then
 * @param learned whether the version learned from that outcome: then it judges nothing
 */
record Judged(LoggedPrediction prediction, Outcome outcome, Instant asked, boolean learned) {
  /**
   * Whether a version learned from what happened to a row: from its cells; or from its name, where
   * the row was asked about before the end of what it learned from. A row that was asked about
   * later is another occasion of the same customer.
   */
  static boolean learned(Learned how, Instant asked, Instant knownUntil) {
    return how == Learned.CELLS || (how == Learned.NAME && !asked.isAfter(knownUntil));
  }
}
