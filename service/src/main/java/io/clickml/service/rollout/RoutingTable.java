package io.clickml.service.rollout;

import io.clickml.service.model.Arm;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.Routing;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/**
 * Who answers the rows of one call, as the arms of the model stood when it came. Rows of a document
 * go together, so that a column never mixes two models; without a document each row goes by its
 * key.
 */
final class RoutingTable implements Routing {
  private final Arm stable;
  private final Arm canary;
  private final Arm standby;
  private final String rollout;
  private final Known known;

  /** Of some keys those that were answered by a version other than the candidate. */
  interface Known {
    Set<String> of(int candidate, Collection<String> keys);
  }

  /**
   * @param arms versions in use
   * @param known of some keys those that were answered before
   */
  RoutingTable(List<Arm> arms, Known known) {
    this.stable = find(arms, VersionState.STABLE);
    this.canary = find(arms, VersionState.CANARY);
    this.standby = find(arms, VersionState.STANDBY);
    Arm shadow = find(arms, VersionState.SHADOW);
    Arm tried = canary == null ? shadow : canary;
    this.rollout = tried == null ? null : tried.rollout();
    this.known = known;
  }

  @Override
  public int stable() {
    return stable.version();
  }

  @Override
  public int canary() {
    return canary == null ? 0 : canary.version();
  }

  @Override
  public int standby() {
    return standby == null ? 0 : standby.version();
  }

  @Override
  public String rollout() {
    return rollout;
  }

  @Override
  public Double weight() {
    return canary == null ? null : canary.weight();
  }

  @Override
  public BitSet toCanary(String document, List<String> keys) {
    BitSet rows = new BitSet(keys.size());
    if (canary == null) {
      return rows;
    }
    if (canary.weight() == null) {
      Set<String> before = known.of(canary.version(), keys);
      for (int row = 0; row < keys.size(); row++) {
        rows.set(row, !before.contains(keys.get(row)));
      }
    } else if (document != null) {
      rows.set(0, keys.size(), Buckets.takes(rollout, canary.weight(), document));
    } else {
      for (int row = 0; row < keys.size(); row++) {
        rows.set(row, Buckets.takes(rollout, canary.weight(), keys.get(row)));
      }
    }
    return rows;
  }

  boolean answers() {
    return stable != null;
  }

  private static Arm find(List<Arm> arms, VersionState state) {
    return arms.stream().filter(arm -> arm.arm() == state).findFirst().orElse(null);
  }
}
