package io.clickml.service.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.Platform;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries what is due, each message until it arrived: at least once, in any process. */
final class Postman {
  private static final Logger LOG = LoggerFactory.getLogger(Postman.class);
  // Longer than any attempt takes; after it another process tries.
  private static final Duration LEASE = Duration.ofMinutes(5);
  // After each attempt that failed, about three days in all.
  private static final List<Duration> PAUSES =
      List.of(
          Duration.ofSeconds(10),
          Duration.ofMinutes(1),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(18),
          Duration.ofHours(48));

  private final DeliveryDao deliveries;
  private final Map<Channel, Carrier> carriers;
  private final ObjectMapper json;
  private final Clock clock;

  Postman(Platform platform, Map<Channel, Carrier> carriers) {
    this.deliveries = platform.database().dao(DeliveryDao.class);
    this.carriers = Map.copyOf(carriers);
    this.json = platform.json();
    this.clock = platform.clock();
  }

  /** Tries the next message that is due; false when none is. */
  boolean carryNext() {
    Instant now = clock.instant();
    Optional<Delivery> due = deliveries.due(now);
    // Of two processes one begins; the other looks again.
    if (due.isPresent() && deliveries.begin(due.get(), now.plus(LEASE)) == 1) {
      end(due.get(), attempt(due.get()));
    }
    return due.isPresent();
  }

  private Carrier.Receipt attempt(Delivery delivery) {
    Carrier carrier = carriers.get(delivery.channel());
    if (carrier == null) {
      return new Carrier.Receipt(Carrier.End.NEVER, "switched off");
    }
    try {
      return carrier.carry(delivery, json.readValue(delivery.message(), Message.class));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a message", e);
    }
  }

  private void end(Delivery delivery, Carrier.Receipt receipt) {
    int attempt = delivery.attempts() + 1;
    Delivery.State state = state(receipt, attempt);
    Instant now = clock.instant();
    Instant next = state == Delivery.State.DUE ? now.plus(PAUSES.get(attempt - 1)) : now;
    deliveries.end(delivery, attempt, state, next, receipt.status());
    if (state == Delivery.State.FAILED) {
      LOG.warn("alert {} did not arrive: {}", delivery.alert(), receipt.status());
    }
  }

  private static Delivery.State state(Carrier.Receipt receipt, int attempt) {
    return switch (receipt.end()) {
      case ARRIVED -> Delivery.State.DELIVERED;
      case AGAIN -> attempt > PAUSES.size() ? Delivery.State.FAILED : Delivery.State.DUE;
      case NEVER -> Delivery.State.FAILED;
    };
  }
}
