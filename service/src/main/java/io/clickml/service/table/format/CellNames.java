package io.clickml.service.table.format;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Names cells of a table as the sheet that it came from does: column letters and the row's number
 * counted from 1, header included.
 */
public final class CellNames {
  /** A sheet whose header is row 1 and whose data start in A2. */
  public static final CellNames HEADED = new CellNames(2, 0, new int[0]);

  private static final int LETTERS = 26;

  private static final Pattern REFERENCE = Pattern.compile("([A-Z]{1,3})([1-9][0-9]{0,6})");

  @JsonProperty private final int firstRow;
  @JsonProperty private final int firstColumn;
  @JsonProperty private final int[] skipped;

  /**
   * @param firstRow sheet row of table row 0, counted from 1
   * @param firstColumn sheet column of table column 0, counted from 0
   * @param skipped ascending; table rows before which one blank sheet row was left out
   */
  @JsonCreator
  CellNames(
      @JsonProperty("firstRow") int firstRow,
      @JsonProperty("firstColumn") int firstColumn,
      @JsonProperty("skipped") int[] skipped) {
    this.firstRow = firstRow;
    this.firstColumn = firstColumn;
    this.skipped = skipped;
  }

  /**
   * A table whose first header cell is the given one, for example B3.
   *
   * @throws IllegalArgumentException when that is no cell reference
   */
  public static CellNames below(String headerCell) {
    Matcher match = REFERENCE.matcher(headerCell);
    if (!match.matches()) {
      throw new IllegalArgumentException("not a cell reference: " + headerCell);
    }
    int row = Integer.parseInt(match.group(2)) + 1;
    return new CellNames(row, column(match.group(1)), new int[0]);
  }

  /** The position, counted from 0, of column letters: A, B, … Z, AA. */
  static int column(String letters) {
    int column = 0;
    for (int i = 0; i < letters.length(); i++) {
      column = column * LETTERS + letters.charAt(i) - 'A' + 1;
    }
    return column - 1;
  }

  /** Sheet row of table row 0, counted from 1. */
  int firstRow() {
    return firstRow;
  }

  /** Sheet column of table column 0, counted from 0. */
  int firstColumn() {
    return firstColumn;
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

  /**
   * The table row of each sheet row from the first to the last; -1 where a blank one was left out.
   *
   * @param rows of the table
   */
  int[] sheetRows(int rows) {
    int[] places = new int[rows == 0 ? 0 : row(rows - 1) - firstRow + 1];
    Arrays.fill(places, -1);
    for (int row = 0; row < rows; row++) {
      places[row(row) - firstRow] = row;
    }
    return places;
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
