package io.clickml.service.alert;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.Problems;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** Raises alerts and keeps them; what is to be carried to people is written down with them. */
public final class Alerts {
  private static final Duration KEPT = Duration.ofDays(90);
  private static final String NO_TARGET = "";

  private final Database database;
  private final AlertDao alerts;
  private final DeliveryDao deliveries;
  private final WebhookDao webhooks;
  private final AlertSettings settings;
  private final ObjectMapper json;
  private final Clock clock;
  private final Ids ids;

  Alerts(Platform platform, AlertSettings settings) {
    this.database = platform.database();
    this.alerts = database.dao(AlertDao.class);
    this.deliveries = database.dao(DeliveryDao.class);
    this.webhooks = database.dao(WebhookDao.class);
    this.settings = settings;
    this.json = platform.json();
    this.clock = platform.clock();
    this.ids = platform.ids();
  }

  /**
   * Raises an alert, in the running transaction if there is one. What is raised again within the
   * quiet time (same model, kind, code and version) is counted to the alert there is, and not sent.
   *
   * @param workspace who hears of it
   * @param model slug of the model, or null
   * @param kind of what it speaks
   * @param level how much it presses
   * @param said in words; an argument {@code version} tells alerts apart
   */
  public void raise(
      String workspace, String model, AlertKind kind, AlertLevel level, Sentence said) {
    Instant now = clock.instant();
    String slug = model == null ? "" : model;
    String topic = kind.word() + " " + said.code() + " " + said.args().getOrDefault("version", "");
    String id = ids.next("a");
    database.transact(
        () -> {
          Duration quiet = Duration.ofHours(settings.quietHours());
          alerts.closeQuiet(workspace, slug, topic, now.minus(quiet));
          alerts.raise(
              new Alert(workspace, id, slug, kind, level, topic, text(said), 1, now, now, null));
          alerts.find(workspace, id).ifPresent(fresh -> send(fresh, said));
        });
  }

  /** A page of alerts, newest first; {@code unseen}: only those nobody saw. */
  Page<AlertView> page(String workspace, boolean unseen, Cursor after, int limit) {
    List<Alert> found = alerts.page(workspace, unseen ? 1 : 0, after.at(), after.id(), limit + 1);
    return Page.of(found, limit, this::view, it -> new Cursor(it.firstAt(), it.id()));
  }

  /** Notes that a person saw an alert; the first time counts. */
  AlertView seen(String workspace, String id) {
    alerts.seen(workspace, id, clock.instant());
    return alerts
        .find(workspace, id)
        .map(this::view)
        .orElseThrow(() -> Problems.notFound("alert", id));
  }

  /** Forgets what was said of a model, and what of it is still on its way. */
  public void forget(String workspace, String model) {
    alerts.deleteOf(workspace, model);
  }

  /** Forgets what is long past; returns how many. */
  int sweep() {
    return alerts.deleteBefore(clock.instant().minus(KEPT));
  }

  private void send(Alert alert, Sentence said) {
    String model = alert.model().isEmpty() ? null : alert.model();
    String message =
        text(new Message(alert.id(), alert.firstAt(), model, alert.kind(), alert.level(), said));
    for (Webhook webhook : webhooks.all(alert.workspace())) {
      put(alert, Channel.WEBHOOK, webhook.id(), message);
    }
    if (settings.mail().on()) {
      put(alert, Channel.MAIL, NO_TARGET, message);
    }
  }

  private void put(Alert alert, Channel channel, String target, String message) {
    deliveries.insert(
        new Delivery(
            alert.workspace(),
            ids.next("d"),
            alert.id(),
            channel,
            target,
            message,
            Delivery.State.DUE,
            0,
            alert.firstAt(),
            null));
  }

  private AlertView view(Alert alert) {
    try {
      return new AlertView(
          alert.id(),
          alert.model().isEmpty() ? null : alert.model(),
          alert.kind(),
          alert.level(),
          json.readValue(alert.sentence(), Sentence.class),
          alert.times(),
          alert.firstAt(),
          alert.lastAt(),
          alert.seenAt());
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("not a sentence", e);
    }
  }

  private String text(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
