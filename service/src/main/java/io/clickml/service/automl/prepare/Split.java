package io.clickml.service.automl.prepare;

/**
 * Which rows are learned from and which are checked on.
 *
 * @param id number of the fold, or {@link #ALL}
 * @param train rows to learn from
 * @param check rows kept aside, empty when all are learned from
 */
public record Split(int id, int[] train, int[] check) {
  /** The number of the split that learns from all rows that are not locked away. */
  public static final int OPEN = -2;

  /** The number of the split that learns from every row. */
  public static final int ALL = -1;

  /** Learns from all of {@code rows} rows. */
  public static Split all(int rows) {
    int[] train = new int[rows];
    for (int i = 0; i < rows; i++) {
      train[i] = i;
    }
    return new Split(ALL, train, new int[0]);
  }
}
