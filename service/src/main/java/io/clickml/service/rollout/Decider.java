package io.clickml.service.rollout;

import java.util.Objects;

/**
 * Who decides on a change.
 *
 * @param actor id of the key that asks, or the part of the service
 * @param epoch of the model that they saw; null: whatever it is
 */
record Decider(String actor, Integer epoch) {
  Decider {
    Objects.requireNonNull(actor, "actor");
  }

  /** The same, for what follows in the same transaction. */
  Decider further() {
    return new Decider(actor, null);
  }
}
