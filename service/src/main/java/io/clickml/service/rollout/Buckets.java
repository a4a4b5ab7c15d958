package io.clickml.service.rollout;

import com.google.common.hash.Hashing;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;

/**
 * Draws for keys that stay as they are: a key has one number per rollout, so a growing weight only
 * ever adds keys, and two rollouts draw independently of each other (Murmur3, salted with the
 * rollout).
 */
final class Buckets {
  private static final int BITS = 53;

  private Buckets() {}

  /** A number in [0, 1) for a key within a rollout. */
  static double of(String rollout, String key) {
    long hash =
        Hashing.murmur3_128()
            .newHasher()
            .putString(rollout, StandardCharsets.UTF_8)
            .putByte((byte) 0)
            .putString(Normalizer.normalize(key, Normalizer.Form.NFC), StandardCharsets.UTF_8)
            .hash()
            .asLong();
    return (hash >>> (Long.SIZE - BITS)) * 0x1p-53;
  }

  /** Whether a weight in percent reaches a key. */
  static boolean takes(String rollout, double weight, String key) {
    return of(rollout, key) * 100 < weight;
  }
}
