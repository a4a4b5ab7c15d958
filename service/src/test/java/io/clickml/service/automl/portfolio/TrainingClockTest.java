package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.automl.Control;
import io.clickml.service.automl.TrainingCancelled;
import io.clickml.service.automl.learner.Deadline;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class TrainingClockTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong nanos = new AtomicLong(5 * SECOND);
  private boolean finish;
  private boolean cancel;
  private final Control control =
      new Control() {
        @Override
        public boolean finishRequested() {
          return finish;
        }

        @Override
        public boolean cancelled() {
          return cancel;
        }
      };
  private final TrainingClock clock = new TrainingClock(nanos::get, 30, control);

  @Test
  void deadlinesEndBeforeTheBudgetDoes() {
    assertEquals(28, clock.before(2).secondsLeft(), 1e-9);
    nanos.addAndGet(28 * SECOND);
    assertTrue(clock.before(2).over());
    assertEquals(2, clock.late(0).secondsLeft(), 1e-9);
  }

  @Test
  void goodEnoughEndsTheSearchAndLeavesTheEndAMoment() {
    Deadline made = clock.late(2);
    finish = true;
    assertTrue(clock.before(2).over());
    assertEquals(0.3, clock.late(2).secondsLeft(), 1e-9);
    assertFalse(made.over());
    nanos.addAndGet(SECOND / 2);
    assertTrue(made.over());
    assertTrue(clock.late(2).over());
  }

  @Test
  void stopEndsAllAtOnce() {
    cancel = true;
    assertTrue(clock.late(2).over());
    assertThrows(TrainingCancelled.class, clock::check);
  }
}
