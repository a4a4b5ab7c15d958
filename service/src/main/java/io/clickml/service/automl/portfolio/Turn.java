package io.clickml.service.automl.portfolio;

import java.util.List;

/**
 * What a search did with one candidate: enough to do it again.
 *
 * @param name of the candidate
 * @param rate learning rate that was set, 0 where there is none
 * @param rounds per fold; empty when it was given up
 * @param again whether it was learned once more from all rows
 * @param reason why it was given up, or null
 */
public record Turn(String name, double rate, List<Integer> rounds, boolean again, String reason) {
  public Turn {
    rounds = List.copyOf(rounds);
  }
}
