package io.clickml.service.monitoring;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;

/**
 * What is done with a model's answers.
 *
 * @param affectsOutcome whether acting on an answer changes what happens, or whether it is seen
 * @param controlShare share of the rows that are to be left as they are, 0 to 1
 */
public record Conduct(boolean affectsOutcome, double controlShare) {
  /** Answers that change nothing. */
  static final Conduct PLAIN = new Conduct(false, 0);

  private static final int BITS = 53;

  /** Whether a row is kept aside: always the same rows, and a larger share only adds some. */
  boolean keepsAside(String model, String rowKey) {
    if (controlShare == 0) {
      return false;
    }
    long hash =
        Hashing.murmur3_128()
            .newHasher()
            .putString(model, StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putString(rowKey, StandardCharsets.UTF_8)
            .hash()
            .asLong();
    return (hash >>> (Long.SIZE - BITS)) * 0x1p-53 < controlShare;
  }
}
