package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.Sentence;
import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Ids;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
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
import org.junit.jupiter.api.Test;

/** What alerts must do on every kind of database. */
abstract class AlertContract {
  private static final String MODEL = "bought";
  private static final long SEED = 5;
  // Shared, so that no test meets the workspace of another.
  private static final Ids IDS = new Ids(new Random(SEED));

  private final HandClock clock = new HandClock();
  private Receiver receiver;
  private SmtpFake mail;
  private String workspace;
  private Alerts alerts;
  private Webhooks webhooks;
  private Postman postman;
  private DeliveryDao deliveries;

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

  private void set(Set<String> hosts, boolean mailed) {
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

  private static Sentence said(int version) {
    return new Sentence(
        "rollout-worse", Map.of("version", version), "Version " + version + " was worse: “Größe”.");
  }

  private void raise(int version) {
    alerts.raise(workspace, MODEL, AlertKind.SENT_BACK, AlertLevel.WARNING, said(version));
  }

  private List<AlertView> all(boolean unseen) {
    return alerts.page(workspace, unseen, Cursor.parse(null), 50).items();
  }

  private WebhookList.Known listen() {
    return webhooks
        .replace(workspace, List.of(new WebhookList.Wanted(receiver.url(), null)))
        .webhooks()
        .get(0);
  }

  private Delivery delivery() {
    List<Delivery> found = deliveries.of(workspace, all(false).get(0).id());
    assertEquals(1, found.size());
    return found.get(0);
  }

  private void carryAll() {
    while (postman.carryNext()) {}
  }

  @Test
  void countsWhatGoesOn() {
    listen();
    Instant began = clock.instant();
    for (int hour = 0; hour < 72; hour++) {
      raise(3);
      clock.pass(Duration.ofHours(1));
    }
    AlertView one = all(false).get(0);
    assertEquals(1, all(false).size());
    assertEquals(72, one.count());
    assertEquals(began, one.firstAt());
    assertEquals(began.plus(Duration.ofHours(71)), one.lastAt());
    carryAll();
    assertEquals(1, receiver.calls().size());
  }

  @Test
  void raisesAgainAfterAQuietTime() {
    raise(3);
    clock.pass(Duration.ofHours(25));
    raise(3);
    raise(3);
    assertEquals(List.of(2, 1), all(false).stream().map(AlertView::count).toList());
  }

  @Test
  void tellsVersionsKindsModelsAndWorkspacesApart() {
    raise(3);
    raise(4);
    alerts.raise(workspace, MODEL, AlertKind.PROMOTED, AlertLevel.INFO, said(3));
    alerts.raise(workspace, "other", AlertKind.SENT_BACK, AlertLevel.WARNING, said(3));
    alerts.raise(workspace, null, AlertKind.TRAINING_FAILED, AlertLevel.WARNING, said(3));
    alerts.raise(IDS.next("ws"), MODEL, AlertKind.SENT_BACK, AlertLevel.WARNING, said(3));
    assertEquals(5, all(false).size());
    assertTrue(all(false).stream().allMatch(each -> each.count() == 1));
  }

  @Test
  void isNotRaisedByWhatDidNotHappen() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .transact(
                    () -> {
                      raise(3);
                      throw new IllegalStateException("undo");
                    }));
    assertEquals(List.of(), all(false));
  }

  @Test
  void knowsWhatWasSeen() {
    raise(3);
    clock.pass(Duration.ofMinutes(1));
    raise(4);
    AlertView newest = all(true).get(0);
    Instant first = alerts.seen(workspace, newest.id()).seenAt();
    clock.pass(Duration.ofMinutes(1));
    assertEquals(first, alerts.seen(workspace, newest.id()).seenAt());
    raise(4);
    assertEquals(1, all(true).size());
    assertEquals(2, all(false).size());
    assertThrows(ProblemException.class, () -> alerts.seen(IDS.next("ws"), newest.id()));
  }

  @Test
  void pages() {
    for (int version = 1; version <= 5; version++) {
      raise(version);
      clock.pass(Duration.ofMillis(version % 2));
    }
    Page<AlertView> first = alerts.page(workspace, true, Cursor.parse(null), 3);
    Page<AlertView> second = alerts.page(workspace, true, Cursor.parse(first.next()), 3);
    assertEquals(3, first.items().size());
    assertEquals(2, second.items().size());
    assertNull(second.next());
    assertTrue(first.items().stream().noneMatch(second.items()::contains));
  }

  @Test
  void signsWhatItCarries() throws IOException {
    WebhookList.Known hook = listen();
    raise(3);
    carryAll();

    Receiver.Call call = receiver.calls().get(0);
    assertEquals("/hook", call.path());
    assertEquals(clock.instant().getEpochSecond(), Long.parseLong(call.timestamp()));
    assertEquals(
        Signature.of(hook.secret(), call.id(), clock.instant().getEpochSecond(), call.body()),
        call.signature());
    var body = new ObjectMapper().readTree(call.body());
    assertEquals(all(false).get(0).id(), body.get("id").asText());
    assertEquals("sent-back", body.get("kind").asText());
    assertEquals(MODEL, body.get("model").asText());
    assertEquals(said(3).text(), body.at("/sentence/text").asText());
    assertEquals(clock.instant(), Instant.parse(body.get("at").asText()));
    assertEquals(Delivery.State.DELIVERED, delivery().state());
  }

  @Test
  void triesAgainLaterUntilItArrives() {
    listen();
    receiver.answers(500);
    raise(3);
    carryAll();
    carryAll();
    assertEquals(1, receiver.calls().size());
    assertEquals("HTTP 500", delivery().lastStatus());

    clock.pass(Duration.ofSeconds(10));
    receiver.answers(200);
    carryAll();
    clock.pass(Duration.ofDays(1));
    carryAll();
    assertEquals(2, receiver.calls().size());
    assertEquals(receiver.calls().get(0).id(), receiver.calls().get(1).id());
    assertEquals(receiver.calls().get(0).body(), receiver.calls().get(1).body());
    assertEquals(Delivery.State.DELIVERED, delivery().state());
  }

  @Test
  void givesUpInTheEnd() {
    listen();
    receiver.answers(503);
    raise(3);
    for (int day = 0; day < 20; day++) {
      carryAll();
      clock.pass(Duration.ofDays(1));
    }
    assertEquals(8, receiver.calls().size());
    assertEquals(Delivery.State.FAILED, delivery().state());
  }

  @Test
  void isDueAgainWhenAProcessDiedInAnAttempt() {
    listen();
    raise(3);
    Delivery due = deliveries.due(clock.instant()).orElseThrow();
    Instant lease = clock.instant().plus(Duration.ofMinutes(5));
    assertEquals(1, deliveries.begin(due, lease));
    assertEquals(0, deliveries.begin(due, lease));

    carryAll();
    assertEquals(0, receiver.calls().size());
    clock.pass(Duration.ofMinutes(5));
    carryAll();
    assertEquals(1, receiver.calls().size());
  }

  @Test
  void followsNoRedirects() throws IOException {
    try (Receiver other = new Receiver()) {
      listen();
      receiver.redirectsTo(other.url());
      raise(3);
      carryAll();
      assertEquals(1, receiver.calls().size());
      assertEquals(0, other.calls().size());
      assertEquals("HTTP 307", delivery().lastStatus());
    }
  }

  @Test
  void sendsNothingToAHostThatIsNoLongerAllowed() {
    listen();
    raise(3);
    set(Set.of("hooks.example.org"), false);
    carryAll();
    assertEquals(0, receiver.calls().size());
    assertEquals(Delivery.State.FAILED, delivery().state());
    assertEquals("webhook-refused", delivery().lastStatus());
  }

  @Test
  void keepsSecretsAndShowsThemOnce() {
    WebhookList.Known made = listen();
    assertNull(listen().secret());
    assertNull(webhooks.list(workspace).webhooks().get(0).secret());
    assertEquals(made.id(), listen().id());

    webhooks.replace(workspace, List.of());
    assertEquals(List.of(), webhooks.list(workspace).webhooks());
    assertNotEquals(made.secret(), listen().secret());
  }

  @Test
  void refusesAddressesAndChangesNothing() {
    WebhookList.Known made = listen();
    List<WebhookList.Wanted> twice =
        List.of(
            new WebhookList.Wanted(receiver.url(), null),
            new WebhookList.Wanted(receiver.url(), null));
    assertThrows(ProblemException.class, () -> webhooks.replace(workspace, twice));
    List<WebhookList.Wanted> elsewhere =
        List.of(new WebhookList.Wanted("https://evil.test/", null));
    assertThrows(ProblemException.class, () -> webhooks.replace(workspace, elsewhere));
    assertEquals(made.id(), webhooks.list(workspace).webhooks().get(0).id());
  }

  @Test
  void mailsInWords() {
    set(Set.of(), true);
    mail.refuse(true);
    raise(3);
    carryAll();
    assertEquals(List.of(), mail.mails());

    mail.refuse(false);
    clock.pass(Duration.ofSeconds(10));
    carryAll();
    assertEquals(1, mail.mails().size());
    String text = mail.mails().get(0);
    assertTrue(text.contains("Subject: click-ml: bought: a new version was sent back\n"), text);
    assertTrue(text.contains("To: ann@example.org, bob@example.org\n"), text);
    assertTrue(text.contains("Message-ID: <" + delivery().id() + "@click-ml>\n"), text);
    assertTrue(text.contains("https://ml.example.org"), text);
    assertTrue(text.contains("Content-Type: text/plain; charset=UTF-8\n"), text);
    assertEquals(2, mail.recipients().size());
    assertEquals(Delivery.State.DELIVERED, delivery().state());
  }

  @Test
  void forgetsWhatIsLongPast() {
    listen();
    raise(3);
    clock.pass(Duration.ofDays(91));
    raise(4);
    assertTrue(alerts.sweep() >= 1);
    assertEquals(1, all(false).size());
  }

  /** A clock that goes when told. */
  private static final class HandClock extends Clock {
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
