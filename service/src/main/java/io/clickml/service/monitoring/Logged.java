package io.clickml.service.monitoring;

import io.clickml.modelstore.table.RawTable;
import java.util.Objects;

/**
 * Rows that were answered before, for another version to answer.
 *
 * @param rows input columns of the version that answered, then a column with the name of each row
 *     unless an input names them
 * @param keys the column that names them
 */
public record Logged(RawTable rows, String keys) {
  public Logged {
    Objects.requireNonNull(rows, "rows");
    Objects.requireNonNull(keys, "keys");
  }
}
