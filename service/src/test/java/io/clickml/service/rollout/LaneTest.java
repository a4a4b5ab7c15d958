package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Work beside: bounded, in order, and harmless when it fails. */
class LaneTest {
  @Test
  void takesSoManyRowsAndNoMore() throws InterruptedException {
    CountDownLatch blocked = new CountDownLatch(1);
    CountDownLatch done = new CountDownLatch(2);
    try (Lane lane = new Lane("lane-test", 10, 1)) {
      assertTrue(lane.offer(6, () -> awaitThen(blocked, done)));
      assertTrue(lane.offer(4, done::countDown));
      assertFalse(lane.offer(1, done::countDown), "an eleventh row");
      blocked.countDown();
      done.await();
    }
  }

  @Test
  void goesOnAfterAFailure() throws InterruptedException {
    AtomicInteger seen = new AtomicInteger();
    CountDownLatch done = new CountDownLatch(1);
    try (Lane lane = new Lane("lane-test", 10, 1)) {
      lane.offer(
          10,
          () -> {
            seen.incrementAndGet();
            throw new IllegalStateException("on purpose");
          });
      while (!lane.offer(10, done::countDown)) {
        Thread.onSpinWait();
      }
      done.await();
    }
    assertEquals(1, seen.get());
  }

  @Test
  void takesNothingOnceClosed() {
    Lane lane = new Lane("lane-test", 10, 1);
    lane.close();

    assertFalse(lane.offer(1, () -> {}));
  }

  private static void awaitThen(CountDownLatch blocked, CountDownLatch done) {
    try {
      blocked.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    done.countDown();
  }
}
