package io.clickml.service.training;

/**
 * What the rows of a training are made of.
 *
 * @param rows of its table, from the first on, that it learns from: others were appended later
 * @param root id of the table to which people append, where its own was made of that one; null: its
 *     own
 * @param rootRows rows of the root that are among its own
 * @param knownUntilMillis outcomes told up to here may be among its rows, in milliseconds of the
 *     epoch; null: when it was asked for
 */
record Lineage(int rows, String root, int rootRows, Long knownUntilMillis) {
  /** Of a table as it stands. */
  static Lineage whole(int rows) {
    return new Lineage(rows, null, rows, null);
  }
}
