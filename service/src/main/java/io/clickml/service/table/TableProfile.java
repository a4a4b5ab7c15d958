package io.clickml.service.table;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TargetChoice;
import io.clickml.service.table.doctor.Warning;
import io.clickml.service.table.format.CellNames;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What is known of a table beside its cells.
 *
 * @param names column names, in sheet order
 * @param columns one per name; empty while the table is open
 * @param suggestedTarget the column probably to be predicted, or null
 * @param warnings what a person should know before training
 * @param notes what the reader of the file decided
 * @param cells how the sheet names the cells
 * @param corrections readings that a person chose, by column
 */
public record TableProfile(
    List<String> names,
    List<ColumnProfile> columns,
    TargetChoice suggestedTarget,
    List<Warning> warnings,
    List<Sentence> notes,
    CellNames cells,
    Map<String, Reading> corrections) {
  public TableProfile {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
    Objects.requireNonNull(cells, "cells");
    corrections = Map.copyOf(corrections);
  }

  /** Of a table whose rows have not arrived yet. */
  static TableProfile open(List<String> names, List<Sentence> notes, CellNames cells) {
    return new TableProfile(names, List.of(), null, List.of(), notes, cells, Map.of());
  }

  static TableProfile of(
      Profile found, List<Sentence> notes, CellNames cells, Map<String, Reading> corrections) {
    return new TableProfile(
        found.columns().stream().map(ColumnProfile::name).toList(),
        found.columns(),
        found.suggestedTarget(),
        found.warnings(),
        notes,
        cells,
        corrections);
  }

  /** The readings, one per column, in sheet order. */
  public List<Reading> readings() {
    return columns.stream().map(ColumnProfile::reading).toList();
  }
}
