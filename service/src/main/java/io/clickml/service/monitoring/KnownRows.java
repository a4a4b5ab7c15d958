package io.clickml.service.monitoring;

import io.clickml.modelstore.table.RawTable;
import java.time.Instant;
import java.util.List;

/**
 * Rows that were predicted and whose outcome became known.
 *
 * @param rows input columns of a version, and the target as last column
 * @param names of the rows, in order
 */
public record KnownRows(RawTable rows, List<Name> names) {
  public KnownRows {
    names = List.copyOf(names);
  }

  /**
   * How a row is named.
   *
   * @param column that names it, null where its cells do
   * @param name as it is kept
   * @param told when its outcome was told
   */
  public record Name(String column, String name, Instant told) {}

  /** The column that was predicted. */
  public String target() {
    return rows.names().get(rows.names().size() - 1);
  }
}
