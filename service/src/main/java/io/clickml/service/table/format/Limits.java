package io.clickml.service.table.format;

/**
 * How much of a table is read before a reader stops with a problem.
 *
 * @param rows most data rows
 * @param columns most columns
 * @param cells most cells, rows times columns
 * @param bytes most bytes of the body, and of an xlsx once unpacked ten times that
 * @param characters most characters of one cell
 */
public record Limits(int rows, int columns, long cells, long bytes, int characters) {
  /** As wide as the widest spreadsheet. */
  public static final int MOST_COLUMNS = 16_384;

  public Limits {
    if (rows < 1 || columns < 1 || cells < 1 || bytes < 1 || characters < 1) {
      throw new IllegalArgumentException("every limit must be at least 1");
    }
  }

  /** Limits for one machine of ordinary size. */
  public static Limits defaults() {
    return new Limits(2_000_000, MOST_COLUMNS, 60_000_000L, 512L << 20, 100_000);
  }
}
