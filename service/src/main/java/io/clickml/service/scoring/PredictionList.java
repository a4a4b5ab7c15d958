package io.clickml.service.scoring;

import java.util.List;

/**
 * Answers on the wire.
 *
 * @param model slug
 * @param version that answered
 * @param arm as what: stable, canary, standby, or forced where the caller chose
 * @param matched columns found under another name
 * @param ignored columns that came and are not needed
 * @param predictions one per row, in order
 */
record PredictionList(
    String model,
    int version,
    String arm,
    List<Match> matched,
    List<String> ignored,
    List<PredictionView> predictions) {
  /**
   * A column found under another name.
   *
   * @param column the name the model knows
   * @param sent the name that came
   * @param how by {@code alias} or {@code spelling}
   */
  record Match(String column, String sent, String how) {}
}
