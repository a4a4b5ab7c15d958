package io.clickml.service.table.format;

/**
 * One row as a sheet holds it.
 *
 * @param cells from column A on; null when blank. Not copied
 * @param number of the row in its sheet, counted from 1
 */
record SheetRow(Object[] cells, int number) {
  /** The position of the first filled cell, or the row's length when there is none. */
  int first() {
    int at = 0;
    while (at < cells.length && cells[at] == null) {
      at++;
    }
    return at;
  }

  /** One past the last filled cell; 0 when all are blank. */
  int end() {
    int end = cells.length;
    while (end > 0 && cells[end - 1] == null) {
      end--;
    }
    return end;
  }

  Object cell(int column) {
    return column < cells.length ? cells[column] : null;
  }
}
