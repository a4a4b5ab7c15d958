package io.clickml.service.alert;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.platform.Cursor;
import io.clickml.service.platform.Page;
import io.clickml.service.platform.ProblemException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What alerts must do on every kind of database. */
abstract class AlertContract extends AlertStage {
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
  void forgetsWhatIsLongPast() {
    listen();
    raise(3);
    clock.pass(Duration.ofDays(91));
    raise(4);
    assertTrue(alerts.sweep() >= 1);
    assertEquals(1, all(false).size());
  }
}
