package io.clickml.service.monitoring.drift;

import java.util.Arrays;

/**
 * What was counted in a column over some time.
 *
 * @param counts rows with a value, per bin of the reference
 * @param aged the same of dates had no time passed since the reference; empty for others
 * @param missing rows without a value
 * @param unreadable of them those whose cell could not be read
 * @param outside rows with a number beyond those learned from
 * @param unseen rows with a level that was not learned from
 * @param middle the median of numbers, NaN without any
 * @param distinct about how many levels there were; 0 for numbers
 */
record ColumnCounts(
    long[] counts,
    long[] aged,
    long missing,
    long unreadable,
    long outside,
    long unseen,
    double middle,
    long distinct) {
  ColumnCounts {
    counts = counts.clone();
    aged = aged.clone();
  }

  /** Rows with a value. */
  long filled() {
    return Arrays.stream(counts).sum();
  }

  long rows() {
    return filled() + missing;
  }
}
