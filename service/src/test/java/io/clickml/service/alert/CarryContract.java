package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.service.platform.ProblemException;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** How alerts come to people, on every kind of database. */
abstract class CarryContract extends AlertContract {
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
  void whatIsSaidOfAModelGoesWithIt() {
    listen();
    raise(3);
    alerts.raise(workspace, "other", AlertKind.PROMOTED, AlertLevel.INFO, said(3));
    alerts.forget(workspace, MODEL);

    assertEquals(List.of("other"), all(false).stream().map(AlertView::model).toList());
    carryAll();
    assertEquals(1, receiver.calls().size());
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
}
