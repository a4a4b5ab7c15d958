package io.clickml.service.platform;

import java.util.random.RandomGenerator;

/**
 * Makes ids: a prefix that says of what, and 60 random bits in letters that are hard to confuse.
 */
public final class Ids {
  private static final char[] LETTERS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ".toCharArray();
  private static final int LENGTH = 12;

  private final RandomGenerator random;

  /** Draws from {@code random}: secure in the service, seeded in tests. */
  public Ids(RandomGenerator random) {
    this.random = random;
  }

  /** A new id such as {@code t_5Q2M8ZC4R7KX} for the prefix {@code t}. */
  public String next(String prefix) {
    return prefix + "_" + letters(LENGTH);
  }

  /** Random letters and digits without I, L, O and U; five bits each. */
  public String letters(int count) {
    StringBuilder text = new StringBuilder(count);
    for (int i = 0; i < count; i++) {
      text.append(LETTERS[random.nextInt(LETTERS.length)]);
    }
    return text.toString();
  }
}
