package io.clickml.service.scoring;

import java.util.BitSet;
import java.util.List;

/** Who answers the rows of one call. */
public interface Routing {
  /** The version that answers. */
  int stable();

  /** The version that answers a share of the rows, 0 when there is none. */
  int canary();

  /** The version that takes the place of a stable one that fails, 0 when there is none. */
  int standby();

  /** Id of the rollout under way, null when there is none. */
  String rollout();

  /**
   * Percent of the rows that the canary answers; null without one, or where it gets new rows only.
   */
  Double weight();

  /**
   * The rows that the canary answers.
   *
   * @param document where the rows come from, null when not said
   * @param keys name of each row
   */
  BitSet toCanary(String document, List<String> keys);
}
