package io.clickml.service.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a person corrects.
 *
 * @param name new name of the table, or null
 * @param columns columns to be read otherwise
 */
record TablePatch(@Size(max = 200) String name, List<@Valid @NotNull ColumnPatch> columns) {
  TablePatch {
    columns = columns == null ? List.of() : columns;
  }

  /**
   * One column to be read otherwise.
   *
   * @param name which column
   * @param reading its kind, and what else of a reading the person wants to fix
   */
  record ColumnPatch(@NotNull String name, @NotNull ObjectNode reading) {}
}
