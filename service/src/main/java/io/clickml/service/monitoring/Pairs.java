package io.clickml.service.monitoring;

/**
 * Two versions on the same rows. All rows of one key count as one observation of the difference d =
 * loss(candidate) - loss(live), the mean over them: log loss with chances of at least 1e-4, or the
 * absolute error over the mean one that the live version promised, at most 10. Keys count once
 * nearly all outcomes of their time have come: early ones are no random sample.
 *
 * @param keys observations: keys whose outcome is known and that both versions answered
 * @param sum of d over the keys
 * @param sumOfSquares of d over the keys
 * @param liveLoss mean loss of the live version over the keys; 0 without any
 * @param rows rows behind the keys
 * @param flips rows of them to which the versions give another answer; for numbers: further apart
 *     than the live version is usually off, as its report says
 * @param rightOnlyNew rows that only the candidate got right; for numbers as near as above
 * @param rightOnlyOld rows that only the live version got right
 * @param newNearer keys with a flip on which the candidate is nearer on average; 0 for classes
 * @param liveNearer the same for the live version
 * @param unsettled further keys that do not count yet
 * @param rarer keys with another outcome than the most frequent one; for numbers all
 * @param numbers whether the answers are numbers
 * @param both all rows that both answered, with an outcome or without
 */
public record Pairs(
    long keys,
    double sum,
    double sumOfSquares,
    double liveLoss,
    long rows,
    long flips,
    long rightOnlyNew,
    long rightOnlyOld,
    long newNearer,
    long liveNearer,
    long unsettled,
    long rarer,
    boolean numbers,
    Both both) {
  /**
   * Rows that both versions answered, the newest 20,000.
   *
   * @param rows how many
   * @param keys how many different names they have
   * @param flips to how many they give another answer
   * @param meanShift mean over the keys of candidate - live: of the chance of the second of two
   *     classes, or of the number; for several classes the mean of half the sum of all differences
   * @param shiftSquares sum over the keys of the squares of candidate - live
   * @param spread standard deviation of what the live version said, of the same thing
   */
  public record Both(
      long rows, long keys, long flips, double meanShift, double shiftSquares, double spread) {}

  /** Mean of d over the keys; 0 without any. */
  public double mean() {
    return keys == 0 ? 0 : sum / keys;
  }
}
