package io.clickml.modelstore.table;

import java.util.List;

/**
 * Typed columns of equal length.
 *
 * @param columns in schema order
 */
public record Table(List<Column> columns) {
  public Table {
    columns = List.copyOf(columns);
  }

  public int rows() {
    return columns.isEmpty() ? 0 : columns.get(0).size();
  }

  public Column column(int index) {
    return columns.get(index);
  }

  /** The given rows, in the given order. */
  public Table rows(int[] rows) {
    return new Table(columns.stream().map(column -> column.rows(rows)).toList());
  }
}
