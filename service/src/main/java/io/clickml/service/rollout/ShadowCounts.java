package io.clickml.service.rollout;

import io.clickml.service.platform.Database;
import io.clickml.service.rollout.judge.EventKind;
import java.time.Duration;
import java.util.List;

/** Counts what became of rows that a version was asked about beside. */
final class ShadowCounts {
  // Both versions get the same rows: whose an event is would be a coin's throw.
  private static final double EVEN = 0.5;
  // What nobody would notice is not slow, nor what the load of the machine explains. A call is
  // noticed by itself; its rows are where they tell what a sheet of 20,000 would take: 5 s.
  private static final long NOTICED = Duration.ofMillis(50).toNanos();
  private static final long NOTICED_A_ROW = Duration.ofSeconds(5).toNanos() / 20_000;
  private static final int ENOUGH_ROWS = 10;
  private static final int TIMES_SLOW = 10;

  private final RolloutDao rollouts;
  private final EventDao events;

  ShadowCounts(Database database) {
    this.rollouts = database.dao(RolloutDao.class);
    this.events = database.dao(EventDao.class);
  }

  void scored(Rollout rollout, int rows) {
    count(rollout, rows, 0, 0);
  }

  void dropped(Rollout rollout, int rows) {
    count(rollout, 0, rows, 0);
  }

  /** Rows without an answer: one failure, named by the first of them. */
  void failed(Rollout rollout, int rows, String key, boolean tried) {
    count(rollout, 0, 0, rows);
    event(rollout, EventKind.FAILURE, key, tried);
  }

  /**
   * Notes an answer of the new version that people would have waited for.
   *
   * @param rows of the answer
   * @param worked nanoseconds that a processor worked on it
   * @param live nanoseconds that the live version took for the same rows
   */
  void took(Rollout rollout, String key, int rows, long worked, double live) {
    if (slow(rows, worked, live)) {
      event(rollout, EventKind.SLOW, key, true);
    }
  }

  /** Whether people would wait for such answers, and did not before. */
  static boolean slow(int rows, long worked, double live) {
    boolean sheet = rows >= ENOUGH_ROWS && worked > rows * NOTICED_A_ROW;
    return (worked > NOTICED || sheet) && worked > TIMES_SLOW * live;
  }

  private void event(Rollout rollout, EventKind kind, String key, boolean tried) {
    String unit = UnitEvent.hashed(key);
    events.add(List.of(new UnitEvent(rollout.workspace(), rollout.id(), kind, unit, EVEN, tried)));
  }

  private void count(Rollout rollout, int scored, int dropped, int failed) {
    rollouts.count(
        new Counted(rollout.workspace(), rollout.id(), rollout.step(), 0, scored, dropped, failed));
  }
}
