package io.clickml.service.rollout.judge;

import java.util.Objects;

/**
 * What is known about how right both versions are, from rows that both answered and whose outcome
 * is known; where acting on the answer changes what happens, from rows that were left as they are.
 *
 * @param loss how wrong an answer was
 * @param difference of the losses, new minus live, one mean per key
 * @param live the live version's mean loss on the same keys
 * @param rarer how many of the keys had another outcome than the most frequent one; for numbers all
 *     of them
 * @param newNearer keys on which the versions are further apart than the live one is usually off
 *     and the new one is nearer to what happened; 0 for classes
 * @param liveNearer the same where the live one is nearer
 * @param waiting further keys with an outcome that do not count yet: early outcomes are no random
 *     sample
 */
public record Quality(
    Loss loss,
    Moments difference,
    double live,
    long rarer,
    long newNearer,
    long liveNearer,
    long waiting) {
  public Quality {
    Objects.requireNonNull(loss, "loss");
    Objects.requireNonNull(difference, "difference");
  }

  /** Of classes, with all outcomes counted. */
  public Quality(Loss loss, Moments difference, double live, long rarer) {
    this(loss, difference, live, rarer, 0, 0, 0);
  }

  /** No outcome is known. */
  public static Quality none(Loss loss) {
    return new Quality(loss, Moments.NONE, 0, 0);
  }
}
