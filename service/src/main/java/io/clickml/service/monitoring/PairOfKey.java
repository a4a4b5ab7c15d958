package io.clickml.service.monitoring;

import java.time.Instant;

/**
 * What two versions said of the rows of one key, and what happened.
 *
 * @param at when the live version answered the last of them
 * @param outcome what happened; {@link #SEVERAL} when not the same to all rows
 * @param difference sum of the losses, new minus live
 * @param loss sum of the live version's
 * @param rows how many
 * @param flips rows with another answer
 * @param onlyNew rows that only the new version got right
 * @param onlyOld rows that only the live version got right
 */
record PairOfKey(
    Instant at,
    String outcome,
    double difference,
    double loss,
    int rows,
    int flips,
    int onlyNew,
    int onlyOld) {
  static final String SEVERAL = "";

  /** These rows and others of the same key. */
  PairOfKey plus(PairOfKey other) {
    return new PairOfKey(
        at.isAfter(other.at) ? at : other.at,
        outcome.equals(other.outcome) ? outcome : SEVERAL,
        difference + other.difference,
        loss + other.loss,
        rows + other.rows,
        flips + other.flips,
        onlyNew + other.onlyNew,
        onlyOld + other.onlyOld);
  }
}
