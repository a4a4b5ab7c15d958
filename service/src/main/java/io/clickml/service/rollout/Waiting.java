package io.clickml.service.rollout;

import io.clickml.modelstore.Sentence;
import io.clickml.service.model.Moves;
import io.clickml.service.platform.Database;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

/** Whether a rollout waits, as people want it: who answers stays as it is. */
final class Waiting {
  private final Database database;
  private final RolloutDao rollouts;
  private final RolloutMove change;
  private final Clock clock;

  Waiting(Database database, Moves moves, Clock clock) {
    this.database = database;
    this.rollouts = database.dao(RolloutDao.class);
    this.change = new RolloutMove(database, moves);
    this.clock = clock;
  }

  /** Its clock stands still, and nothing is decided but that it goes back. */
  void pause(Rollout rollout, Decider by, Sentence why) {
    note(
        rollout,
        "paused",
        by,
        why,
        () -> rollouts.pause(rollout.workspace(), rollout.id(), clock.instant()));
  }

  /** Its clock goes on where it stood. */
  void resume(Rollout rollout, Decider by, Sentence why) {
    Instant now = clock.instant();
    Instant stepSince = now.minusSeconds(rollout.stepSeconds(now));
    Instant wholeSince = now.minusSeconds(rollout.wholeSeconds(now));
    note(
        rollout,
        "resumed",
        by,
        why,
        () -> rollouts.resume(rollout.workspace(), rollout.id(), stepSince, wholeSince));
  }

  /** A person saw the signals and goes on. */
  void acknowledge(Rollout rollout, Decider by, Sentence why) {
    note(
        rollout,
        "acknowledged",
        by,
        why,
        () -> rollouts.acknowledge(rollout.workspace(), rollout.id()));
  }

  private void note(Rollout rollout, String kind, Decider by, Sentence why, Runnable what) {
    database.transact(
        () -> {
          change.claim(rollout);
          what.run();
          change.tell(rollout, List.of(), kind, by, why);
        });
  }
}
