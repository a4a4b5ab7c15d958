package io.clickml.service.monitoring.drift;

import java.util.HashSet;
import java.util.Set;

/**
 * Which rows of a window are counted: each row once, and of many rows those whose name hashes low.
 * When there are too many, half of them are no longer taken, so memory and work stay bounded and
 * every part of a window has its say. Not thread-safe.
 */
final class RowSample {
  private final int most;
  private final Set<Long> names = new HashSet<>();
  private long mask;

  /**
   * @param most names to remember
   */
  RowSample(int most) {
    this.most = most;
  }

  /** Whether a row is to be counted; {@code name} is well mixed. */
  boolean take(long name) {
    if ((name & mask) != 0 || !names.add(name)) {
      return false;
    }
    while (names.size() > most) {
      mask = mask << 1 | 1;
      names.removeIf(each -> (each & mask) != 0);
    }
    return true;
  }

  /** Mixes the bits of a number (SplittableRandom's finaliser, Stafford 2011). */
  static long mix(long number) {
    long mixed = (number ^ (number >>> 30)) * 0xbf58476d1ce4e5b9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94d049bb133111ebL;
    return mixed ^ (mixed >>> 31);
  }
}
