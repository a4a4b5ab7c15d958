package io.clickml.service.alert;

import java.time.Instant;
import java.util.Objects;

/**
 * An address that is told of alerts.
 *
 * @param workspace whose it is
 * @param id its id
 * @param url where to
 * @param secret with which messages are signed
 * @param createdAt since when
 */
public record Webhook(String workspace, String id, String url, String secret, Instant createdAt) {
  public Webhook {
    Objects.requireNonNull(url, "url");
    Objects.requireNonNull(secret, "secret");
  }
}
