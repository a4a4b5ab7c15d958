package io.clickml.service.platform.http;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.service.platform.ProblemException;
import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

class BodyLimitsTest {
  private static final long SECOND = 1_000_000_000L;

  private final AtomicLong clock = new AtomicLong();

  /** A body whose every read takes so long and brings so many bytes. */
  private InputStream body(long seconds, int bytes) {
    return new InputStream() {
      @Override
      public int read() {
        clock.addAndGet(seconds * SECOND);
        return 'x';
      }

      @Override
      public int read(byte[] into, int from, int length) {
        clock.addAndGet(seconds * SECOND);
        return bytes;
      }
    };
  }

  private BodyLimits.Counted counted(InputStream body, long limit) {
    return new BodyLimits.Counted(body, limit, clock::get);
  }

  @Test
  void givesUpOnABodyThatTrickles() {
    InputStream stream = counted(body(5, 10), 1_000_000);
    ProblemException refused = assertThrows(ProblemException.class, () -> stream.readNBytes(1_000));
    assertEquals(408, refused.problem().status());
    assertEquals("request-refused", refused.problem().code());
    // 5 s each: patience ends with the fifth, long before 1,000 bytes have come.
    assertEquals(25 * SECOND, clock.get());
  }

  @Test
  void countsSingleBytesToo() {
    InputStream stream = counted(body(30, 1), 1_000_000);
    assertThrows(ProblemException.class, stream::read);
  }

  @Test
  void letsASteadyBodyThroughAndDoesNotCountItsOwnTime() throws IOException {
    InputStream stream = counted(body(1, 2_048), 1_000_000);
    for (int i = 0; i < 100; i++) {
      assertEquals(2_048, stream.read(new byte[4_096], 0, 4_096));
      clock.addAndGet(600 * SECOND);
    }
  }

  @Test
  void stopsAtTheLimitWhileItStreams() {
    InputStream stream = counted(body(0, 4_096), 10_000);
    ProblemException refused =
        assertThrows(ProblemException.class, () -> stream.readNBytes(50_000));
    assertEquals("body-too-large", refused.problem().code());
  }
}
