package io.clickml.service.automl.portfolio;

import io.clickml.service.automl.learner.BoosterSpec;
import java.util.List;

/**
 * What a search did with one candidate: enough to do it again.
 *
 * @param name of the candidate
 * @param rate learning rate that was set, 0 where there is none
 * @param rounds per fold; empty when it was given up
 * @param again whether it was learned once more from all rows
 * @param reason why it was given up, or null
 * @param found its settings when they were found by searching, else null
 */
public record Turn(
    String name, double rate, List<Integer> rounds, boolean again, String reason, Found found) {

  public Turn {
    rounds = List.copyOf(rounds);
  }

  /**
   * Settings that stand in no list.
   *
   * @param view its name
   * @param log whether the logarithm of a number is learned
   */
  public record Found(String view, boolean log, BoosterSpec spec) {}
}
