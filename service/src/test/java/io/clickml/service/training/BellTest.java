package io.clickml.service.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;

class BellTest {
  @Test
  void doesNotMissARingBetweenLookingAndWaiting() throws InterruptedException {
    Bell bell = new Bell();
    long seen = bell.rings();
    bell.ring();

    bell.await(seen, Duration.ofDays(1));

    assertEquals(seen + 1, bell.rings());
  }

  @Test
  void wakesAnotherThread() throws InterruptedException {
    Bell bell = new Bell();
    long seen = bell.rings();
    CompletableFuture<Void> ringing = CompletableFuture.runAsync(bell::ring);

    bell.await(seen, Duration.ofDays(1));
    ringing.join();

    assertEquals(seen + 1, bell.rings());
  }
}
