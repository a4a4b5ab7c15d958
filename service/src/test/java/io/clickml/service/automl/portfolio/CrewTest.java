package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.automl.learner.Deadline;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class CrewTest {
  private static final Deadline OVER = new Deadline(() -> 1, 0, () -> false);

  @Test
  void whoIsLateIsLeftBehindButNotInterruptedAndWhatWaitedBehindItIsDropped()
      throws InterruptedException, ExecutionException {
    CountDownLatch goOn = new CountDownLatch(1);
    CompletableFuture<Boolean> interrupted = new CompletableFuture<>();
    AtomicBoolean waited = new AtomicBoolean();
    Callable<String> late =
        () -> {
          try {
            goOn.await();
            interrupted.complete(false);
          } catch (InterruptedException e) {
            interrupted.complete(true);
          }
          return "late";
        };
    Callable<String> behind =
        () -> {
          waited.set(true);
          return "behind";
        };
    try (Crew crew = new Crew(1)) {
      List<String> results = crew.run(List.of(late, behind), OVER);

      assertEquals(Arrays.asList(null, null), results);
      assertEquals(List.of("next"), crew.all(List.<Callable<String>>of(() -> "next")));
      goOn.countDown();
      assertFalse(interrupted.get());
      assertFalse(waited.get());
    }
  }

  @Test
  void nobodyIsWaitedForOnceItIsEnough() {
    CountDownLatch never = new CountDownLatch(1);
    Callable<String> late =
        () -> {
          never.await();
          return "late";
        };
    assertEquals(1, looks(late, true));
    assertTrue(looks(late, false) > 1);
  }

  /** How often the crew looked at the clock before it left a task behind. */
  private static int looks(Callable<String> task, boolean enough) {
    AtomicInteger looks = new AtomicInteger();
    Deadline over = new Deadline(looks::incrementAndGet, 0, () -> false);
    try (Crew crew = new Crew(1)) {
      assertNull(crew.run(List.of(task), over, () -> enough).get(0));
    }
    return looks.get();
  }
}
