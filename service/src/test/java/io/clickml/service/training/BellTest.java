package io.clickml.service.training;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(value = 2, unit = TimeUnit.MINUTES)
class BellTest {
  private static final Duration AGES = Duration.ofDays(1);

  @Test
  void doesNotMissARingBetweenLookingAndWaiting() throws InterruptedException {
    Bell bell = new Bell();
    long seen = bell.rings();
    bell.ring();

    bell.await(seen, AGES);

    assertEquals(seen + 1, bell.rings());
  }

  @Test
  void wakesAnotherThread() throws InterruptedException {
    Bell bell = new Bell();
    long seen = bell.rings();
    CompletableFuture<Void> ringing = CompletableFuture.runAsync(bell::ring);

    bell.await(seen, AGES);
    ringing.join();

    assertEquals(seen + 1, bell.rings());
  }
}
