package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class WatchedTest {
  @Test
  void tellsHowItGoesWhileTheWorkIsDone() {
    CountDownLatch told = new CountDownLatch(3);
    int result =
        Watched.run(
            () -> {
              told.await();
              return 7;
            },
            told::countDown);
    assertEquals(7, result);
  }

  @Test
  void leavesTheWorkBehindWhenItIsStopped() {
    CountDownLatch never = new CountDownLatch(1);
    Runnable stop =
        () -> {
          throw new TrainingCancelled();
        };
    assertThrows(
        TrainingCancelled.class,
        () ->
            Watched.run(
                () -> {
                  never.await();
                  return 0;
                },
                stop));
  }

  @Test
  void whatFailsInTheWorkFailsHere() {
    IllegalStateException failed =
        assertThrows(
            IllegalStateException.class,
            () ->
                Watched.run(
                    () -> {
                      throw new IllegalStateException("broken");
                    },
                    () -> {}));
    assertEquals("broken", failed.getMessage());
  }
}
