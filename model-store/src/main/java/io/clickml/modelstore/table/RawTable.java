package io.clickml.modelstore.table;

import java.util.List;

/**
 * A table as it came: column names and raw cells.
 *
 * @param names column names, unique, in sheet order
 * @param columns one {@link Cells} per name, all of equal length
 */
public record RawTable(List<String> names, List<Cells> columns) {
  public RawTable {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    if (names.size() != columns.size()) {
      throw new IllegalArgumentException(names.size() + " names, " + columns.size() + " columns");
    }
    for (Cells cells : columns) {
      if (cells.size() != columns.get(0).size()) {
        throw new IllegalArgumentException("columns of unequal length");
      }
    }
  }

  /** Rows in this table. */
  public int rows() {
    return columns.isEmpty() ? 0 : columns.get(0).size();
  }

  /** Position of a column by exact name, or -1. */
  public int indexOf(String name) {
    return names.indexOf(name);
  }

  /** The given rows, in the given order; a negative one is blank. */
  public RawTable rows(int[] rows) {
    return new RawTable(names, columns.stream().map(cells -> cells.rows(rows)).toList());
  }
}
