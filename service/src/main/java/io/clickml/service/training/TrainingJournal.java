package io.clickml.service.training;

import io.clickml.service.platform.Database;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;

/** The events of trainings: written in the transaction of what they tell, followed by waiting. */
final class TrainingJournal {
  // Another process may write: look again this often even when nothing rang here.
  private static final Duration LOOK = Duration.ofMillis(500);

  private final Database database;
  private final EventDao events;
  private final Clock clock;
  private final Bell bell = new Bell();
  // Who waits holds a thread that serves requests: some must stay free for the others.
  private final Semaphore seats;

  TrainingJournal(Database database, Clock clock, int seats) {
    this.seats = new Semaphore(seats);
    this.database = database;
    this.events = database.dao(EventDao.class);
    this.clock = clock;
  }

  /** Adds an event to the log of a training, in the running transaction if there is one. */
  void add(String workspace, String id, TrainingEvent event) {
    database.transact(
        () -> {
          events.next(workspace, id);
          events.insert(workspace, id, event, clock.instant());
        });
  }

  /** Tells those who wait here that something was committed. */
  void ring() {
    bell.ring();
  }

  /** Events after a number; waits for one at most so long, or not at all when too many wait. */
  List<TrainingEvent> after(String workspace, String id, int after, Duration wait)
      throws InterruptedException {
    if (wait.isZero() || !seats.tryAcquire()) {
      return events.after(workspace, id, after);
    }
    try {
      return await(workspace, id, after, wait);
    } finally {
      seats.release();
    }
  }

  private List<TrainingEvent> await(String workspace, String id, int after, Duration wait)
      throws InterruptedException {
    long deadline = System.nanoTime() + wait.toNanos();
    while (true) {
      long seen = bell.rings();
      List<TrainingEvent> found = events.after(workspace, id, after);
      Duration left = Duration.ofNanos(deadline - System.nanoTime());
      if (!found.isEmpty() || left.isNegative() || left.isZero()) {
        return found;
      }
      bell.await(seen, left.compareTo(LOOK) < 0 ? left : LOOK);
    }
  }

  /** The curve of an attempt, as JSON points. */
  List<String> points(Training training) {
    return events.points(training.workspace(), training.id(), training.attempt());
  }
}
