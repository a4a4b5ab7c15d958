package io.clickml.service.alert;

import java.time.Instant;
import java.util.Objects;

/**
 * A message on its way, delivered at least once.
 *
 * @param workspace whose it is
 * @param id its id, the same at every attempt
 * @param alert id of the alert
 * @param channel by which way it goes
 * @param target id of the webhook; blank for mail
 * @param message JSON of a {@link Message}
 * @param state how far it is
 * @param attempts begun so far
 * @param nextAt when the next attempt is due
 * @param lastStatus how the last one ended, null before it
 */
public record Delivery(
    String workspace,
    String id,
    String alert,
    Channel channel,
    String target,
    String message,
    State state,
    int attempts,
    Instant nextAt,
    String lastStatus) {
  /** How far a delivery is. */
  public enum State {
    DUE,
    DELIVERED,
    /** Tried often enough, or not possible. */
    FAILED
  }

  public Delivery {
    Objects.requireNonNull(channel, "channel");
    Objects.requireNonNull(message, "message");
    Objects.requireNonNull(state, "state");
    Objects.requireNonNull(nextAt, "nextAt");
  }
}
