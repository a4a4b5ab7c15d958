package io.clickml.service.table.doctor;

import io.clickml.modelstore.encoding.Reading;
import java.util.List;

/**
 * What was found in a table.
 *
 * @param rows in the table
 * @param columns one per column, in sheet order
 * @param suggestedTarget the column probably to be predicted, or null when none stands out
 * @param warnings what a person should know before training
 */
public record Profile(
    int rows, List<ColumnProfile> columns, TargetChoice suggestedTarget, List<Warning> warnings) {
  public Profile {
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
  }

  /** The readings, one per column, in sheet order. */
  public List<Reading> readings() {
    return columns.stream().map(ColumnProfile::reading).toList();
  }

  /** The names of the columns, in sheet order. */
  public List<String> names() {
    return columns.stream().map(ColumnProfile::name).toList();
  }
}
