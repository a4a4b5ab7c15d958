package io.clickml.service.alert;

import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import java.net.UnknownHostException;
import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The addresses of a workspace that are told of alerts. */
final class Webhooks {
  private static final int SECRET_BYTES = 32;

  private final Platform platform;
  private final Database database;
  private final WebhookDao webhooks;
  private final Destinations destinations;
  private final SecureRandom random = new SecureRandom();

  Webhooks(Platform platform, Destinations destinations) {
    this.platform = platform;
    this.database = platform.database();
    this.webhooks = database.dao(WebhookDao.class);
    this.destinations = destinations;
  }

  WebhookList.View list(String workspace) {
    return new WebhookList.View(
        webhooks.all(workspace).stream().map(each -> known(each, null)).toList());
  }

  /** Puts these in the place of all there were; secrets that were made are in the answer. */
  WebhookList.View replace(String workspace, List<WebhookList.Wanted> wanted) {
    for (int i = 0; i < wanted.size(); i++) {
      check(wanted.get(i), "webhooks[" + i + "].");
    }
    if (wanted.stream().map(WebhookList.Wanted::url).distinct().count() < wanted.size()) {
      throw Problems.fieldInvalid("webhooks", "must name each address once");
    }
    return database.inTransaction(() -> replaced(workspace, wanted));
  }

  private WebhookList.View replaced(String workspace, List<WebhookList.Wanted> wanted) {
    Map<String, Webhook> before =
        webhooks.all(workspace).stream()
            .collect(Collectors.toMap(Webhook::url, Function.identity()));
    webhooks.deleteAll(workspace);
    List<WebhookList.Known> known = new ArrayList<>();
    for (WebhookList.Wanted each : wanted) {
      Webhook old = before.get(each.url());
      boolean fresh = old == null && each.secret() == null;
      Webhook webhook = webhook(workspace, each, old);
      webhooks.insert(webhook);
      known.add(known(webhook, fresh ? webhook.secret() : null));
    }
    return new WebhookList.View(known);
  }

  private Webhook webhook(String workspace, WebhookList.Wanted wanted, Webhook old) {
    String secret = wanted.secret();
    if (secret == null) {
      secret = old == null ? freshSecret() : old.secret();
    }
    return new Webhook(
        workspace,
        old == null ? platform.ids().next("w") : old.id(),
        wanted.url(),
        secret,
        old == null ? platform.clock().instant() : old.createdAt());
  }

  private String freshSecret() {
    byte[] bytes = new byte[SECRET_BYTES];
    random.nextBytes(bytes);
    return Signature.secret(bytes);
  }

  private void check(WebhookList.Wanted wanted, String field) {
    try {
      destinations.check(wanted.url());
    } catch (UnknownHostException e) {
      throw Problems.fieldInvalid(field + "url", "must have a host that can be found");
    }
    if (wanted.secret() != null) {
      Signature.check(wanted.secret(), field + "secret");
    }
  }

  private static WebhookList.Known known(Webhook webhook, String secret) {
    return new WebhookList.Known(webhook.id(), webhook.url(), secret, webhook.createdAt());
  }
}
