package io.clickml.service.model;

import io.clickml.modelstore.schema.RowPrint;
import java.util.Arrays;
import java.util.List;

/** The rows that a version learned from, by their prints. Immutable. */
public final class LearnedRows {
  private final long[] prints;

  /**
   * @param prints of {@link RowPrint}, sorted
   */
  LearnedRows(long[] prints) {
    this.prints = prints;
  }

  /**
   * Whether a row is one of them. By its name, where the column of that name was in the table; else
   * by its cells, unless the row has a name of its own and several rows had these cells: then they
   * do not tell which one it is.
   *
   * @param column that names the row, null when its cells do
   * @param name of the row as it is kept
   * @param cells inputs of the version, in the order of its schema
   */
  public Learned of(String column, String name, List<?> cells) {
    if (prints.length == 0) {
      return Learned.NO;
    }
    long print = RowPrint.ofCells(cells);
    if (column == null) {
      return has(print) ? Learned.CELLS : Learned.NO;
    }
    if (!has(RowPrint.ofColumn(column))) {
      return has(print) && !has(RowPrint.ofRepeated(print)) ? Learned.CELLS : Learned.NO;
    }
    if (has(RowPrint.ofName(column, name))) {
      return has(print) ? Learned.CELLS : Learned.NAME;
    }
    return has(RowPrint.ofNameless(column, print)) ? Learned.CELLS : Learned.NO;
  }

  /** Bytes that it takes. */
  long bytes() {
    return (long) prints.length * Long.BYTES;
  }

  private boolean has(long print) {
    return Arrays.binarySearch(prints, print) >= 0;
  }
}
