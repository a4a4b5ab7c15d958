package io.clickml.service.monitoring;

import io.clickml.service.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

/** Forgets predictions and outcomes that are old, and predictions beyond the number allowed. */
final class Retention {
  // Per statement, so that no lock is held for long.
  private static final int PORTION = 10_000;

  private final RetentionDao predictions;
  private final OutcomeDao outcomes;
  private final MonitoringSettings settings;
  private final Clock clock;

  Retention(Database database, MonitoringSettings settings, Clock clock) {
    this.predictions = database.dao(RetentionDao.class);
    this.outcomes = database.dao(OutcomeDao.class);
    this.settings = settings;
    this.clock = clock;
  }

  /** Removes what is not to be kept; returns how many predictions. */
  long sweep() {
    Instant before = clock.instant().minus(Duration.ofDays(settings.keepDays()));
    outcomes.deleteReceivedBefore(before);
    long gone = 0;
    for (RetentionDao.OfModel model : predictions.counts()) {
      gone += deleteUpTo(model, before, "");
      if (model.n() > settings.keepRows()) {
        gone += deleteBeyond(model);
      }
    }
    return gone;
  }

  private long deleteBeyond(RetentionDao.OfModel model) {
    RetentionDao.Place last =
        predictions.beyond(model.workspace(), model.model(), settings.keepRows());
    return last == null ? 0 : deleteUpTo(model, last.answeredAt(), last.id());
  }

  private long deleteUpTo(RetentionDao.OfModel model, Instant at, String id) {
    long gone = 0;
    int portion;
    do {
      portion = predictions.deleteUpTo(model.workspace(), model.model(), at, id, PORTION);
      gone += portion;
    } while (portion > 0);
    return gone;
  }
}
