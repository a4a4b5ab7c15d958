package io.clickml.service.automl.portfolio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;

import io.clickml.service.automl.learner.Deadline;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicBoolean;
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
}
