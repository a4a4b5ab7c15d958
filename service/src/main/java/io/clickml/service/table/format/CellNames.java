package io.clickml.service.table.format;

import java.util.Arrays;

/**
 * Names cells of a table as the sheet that it came from does: column letters and the row's number
 * counted from 1, header included.
 */
public final class CellNames {
  /** A sheet whose header is row 1 and whose data start in A2. */
  public static final CellNames HEADED = new CellNames(2, 0, new int[0]);

  private static final int LETTERS = 26;

  private final int firstRow;
  private final int firstColumn;
  private final int[] skipped;

  /**
   * @param firstRow sheet row of table row 0, counted from 1
   * @param firstColumn sheet column of table column 0, counted from 0
   * @param skipped ascending; table rows before which one blank sheet row was left out
   */
  CellNames(int firstRow, int firstColumn, int[] skipped) {
    this.firstRow = firstRow;
    this.firstColumn = firstColumn;
    this.skipped = skipped;
  }

  /** The reference of a cell, for example C17; row and column count from 0 in the table. */
  public String of(int row, int column) {
    return letters(firstColumn + column) + row(row);
  }

  /** The sheet row of a table row. */
  public int row(int row) {
    int gaps = Arrays.binarySearch(skipped, row + 1);
    if (gaps < 0) {
      gaps = -gaps - 1;
    } else {
      while (gaps > 0 && skipped[gaps - 1] == row + 1) {
        gaps--;
      }
    }
    return firstRow + row + gaps;
  }

  /** Column letters of a position counted from 0: A, B, … Z, AA. */
  public static String letters(int column) {
    StringBuilder letters = new StringBuilder();
    for (int rest = column; rest >= 0; rest = rest / LETTERS - 1) {
      letters.append((char) ('A' + rest % LETTERS));
    }
    return letters.reverse().toString();
  }
}
