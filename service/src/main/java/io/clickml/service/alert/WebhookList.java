package io.clickml.service.alert;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.util.List;

/** Webhooks on the wire. */
final class WebhookList {
  private WebhookList() {}

  /**
   * All webhooks that there are to be.
   *
   * @param webhooks the addresses
   */
  record Request(@NotNull @Size(max = 5) List<@NotNull @Valid Wanted> webhooks) {}

  /**
   * A webhook that is to be.
   *
   * @param url where to
   * @param secret to sign with; null: the one it has, or a new one
   */
  record Wanted(@NotNull String url, String secret) {}

  /**
   * All webhooks.
   *
   * @param webhooks the oldest first
   */
  record View(List<Known> webhooks) {}

  /**
   * A webhook.
   *
   * @param id its id
   * @param url where to
   * @param secret only in the answer that made it
   * @param createdAt since when
   */
  @JsonInclude(JsonInclude.Include.NON_NULL)
  record Known(String id, String url, String secret, Instant createdAt) {}
}
