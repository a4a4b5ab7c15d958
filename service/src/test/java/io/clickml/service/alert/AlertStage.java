package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.http.StrictJson;
import java.io.IOException;
import java.net.InetAddress;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** Alerts on some database, an address that hears of them, and a server that takes mail. */
abstract class AlertStage {
  static final String MODEL = "bought";
  private static final long SEED = 5;
  // Shared, so that no test meets the workspace of another.
  static final Ids IDS = new Ids(new Random(SEED));

  final HandClock clock = new HandClock();
  Receiver receiver;
  SmtpFake mail;
  String workspace;
  Alerts alerts;
  Webhooks webhooks;
  Postman postman;
  DeliveryDao deliveries;

  /** A database that is open and up to date. */
  abstract Database database();

  @BeforeEach
  void prepare() throws IOException {
    receiver = new Receiver();
    mail = new SmtpFake();
    // A database may hold what the test before left: nobody's deliveries may be due.
    workspace = IDS.next("ws");
    set(Set.of(receiver.host()), false);
    while (postman.carryNext()) {}
    receiver.calls().clear();
  }

  @AfterEach
  void close() throws IOException {
    receiver.close();
    mail.close();
  }

  void set(Set<String> hosts, boolean mailed) {
    MailSettings.Tls none = MailSettings.Tls.NONE;
    MailSettings server =
        mailed
            ? new MailSettings(
                "127.0.0.1",
                mail.port(),
                none,
                null,
                null,
                "ml@example.org",
                List.of("ann@example.org", "bob@example.org"))
            : null;
    AlertSettings settings = new AlertSettings(24, null, hosts, false, server);
    ObjectMapper json = StrictJson.harden(StrictJson.newMapper(), 100_000);
    Platform platform =
        new Platform(null, database(), null, null, clock, IDS, Limits.defaults(), json);
    Destinations destinations = new Destinations(settings, InetAddress::getAllByName);
    alerts = new Alerts(platform, settings);
    webhooks = new Webhooks(platform, destinations);
    Map<Channel, Carrier> carriers = new EnumMap<>(Channel.class);
    carriers.put(Channel.WEBHOOK, new WebhookCarrier(database(), destinations, clock));
    if (mailed) {
      carriers.put(Channel.MAIL, new MailCarrier(settings.mail(), "https://ml.example.org"));
    }
    postman = new Postman(platform, carriers);
    deliveries = database().dao(DeliveryDao.class);
  }

  static Sentence said(int version) {
    return new Sentence(
        "rollout-worse", Map.of("version", version), "Version " + version + " was worse: “Größe”.");
  }

  void raise(int version) {
    alerts.raise(workspace, MODEL, AlertKind.SENT_BACK, AlertLevel.WARNING, said(version));
  }

  List<AlertView> all(boolean unseen) {
    return alerts.page(workspace, unseen, Cursor.parse(null), 50).items();
  }

  WebhookList.Known listen() {
    return webhooks
        .replace(workspace, List.of(new WebhookList.Wanted(receiver.url(), null)))
        .webhooks()
        .get(0);
  }

  Delivery delivery() {
    List<Delivery> found = deliveries.of(workspace, all(false).get(0).id());
    assertEquals(1, found.size());
    return found.get(0);
  }

  void carryAll() {
    while (postman.carryNext()) {}
  }

  /** A clock that goes when told. */
  static final class HandClock extends Clock {
    private Instant now = Instant.parse("2026-03-02T09:30:00Z");

    void pass(Duration time) {
      now = now.plus(time);
    }

    @Override
    public Instant instant() {
      return now;
    }

    @Override
    public ZoneId getZone() {
      return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
      return this;
    }
  }
}
