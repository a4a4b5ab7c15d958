package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.Objects;

/**
 * A table that was read.
 *
 * @param table names and raw cells
 * @param cells how the sheet names the table's cells
 * @param format how it was written, so that an answer can be written alike
 * @param notes what the reader decided and a person may want to know
 */
public record TableInput(
    RawTable table, CellNames cells, TableFormat format, List<Sentence> notes) {
  public TableInput {
    Objects.requireNonNull(table, "table");
    Objects.requireNonNull(cells, "cells");
    Objects.requireNonNull(format, "format");
    notes = List.copyOf(notes);
  }

  /**
   * An answer, row for row, with the blank rows that were left out where they stood in the file.
   */
  public RawTable asInFile(RawTable answered) {
    return answered.rows(cells.sheetRows(answered.rows()));
  }
}
