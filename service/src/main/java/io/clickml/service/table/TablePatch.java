package io.clickml.service.table;

import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * What a person corrects.
 *
 * @param name new name of the table, or null
 * @param columns what to correct of single columns
 */
record TablePatch(@Size(max = 200) String name, List<@Valid @NotNull ColumnPatch> columns) {
  TablePatch {
    columns = columns == null ? List.of() : columns;
  }

  /**
   * One column to be read otherwise, or to be known under other names too.
   *
   * @param name which column
   * @param reading its kind, and what else of a reading the person wants to fix; null to leave it
   * @param aliases all other names under which it may come; null to leave them
   */
  record ColumnPatch(
      @NotNull String name,
      ObjectNode reading,
      @Size(max = MOST_ALIASES) List<@NotBlank @Size(max = LONGEST_ALIAS) String> aliases) {
    private static final int MOST_ALIASES = 50;
    private static final int LONGEST_ALIAS = 500;
  }
}
