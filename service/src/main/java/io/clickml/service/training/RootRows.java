package io.clickml.service.training;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.table.UploadedTable;

/**
 * The table behind a version: the one that people append to.
 *
 * @param training that made the version
 * @param table as it stands now
 * @param learned rows of it, from the first on, that the version learned from
 * @param cells all its rows
 */
public record RootRows(Training training, UploadedTable table, int learned, RawTable cells) {
  /** Rows appended since, whose target is filled. */
  public int appended() {
    int column = cells.indexOf(training.job().target());
    int filled = 0;
    for (int row = learned; row < cells.rows(); row++) {
      Object cell = column < 0 ? null : cells.columns().get(column).get(row);
      filled += cell == null || cell.toString().isBlank() ? 0 : 1;
    }
    return filled;
  }
}
