package io.clickml.service.table;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TargetChoice;
import io.clickml.service.table.doctor.Warning;
import io.clickml.service.table.format.CellNames;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
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
 * @param sheet name of the workbook's sheet that was read, or null
 * @param sheets names of the sheets that the workbook shows; empty when it came otherwise
 * @param corrections readings that a person chose, by column
 * @param aliases other names under which a column may come, by column
 */
public record TableProfile(
    List<String> names,
    List<ColumnProfile> columns,
    TargetChoice suggestedTarget,
    List<Warning> warnings,
    List<Sentence> notes,
    CellNames cells,
    String sheet,
    List<String> sheets,
    Map<String, Reading> corrections,
    Map<String, List<String>> aliases) {
  public TableProfile {
    names = List.copyOf(names);
    columns = List.copyOf(columns);
    warnings = List.copyOf(warnings);
    notes = List.copyOf(notes);
    Objects.requireNonNull(cells, "cells");
    sheets = sheets == null ? List.of() : List.copyOf(sheets);
    corrections = Map.copyOf(corrections);
    aliases = aliases == null ? Map.of() : Map.copyOf(aliases);
  }

  /** Of a table whose rows have not arrived yet. */
  static TableProfile open(List<String> names, List<Sentence> notes, CellNames cells) {
    return new TableProfile(
        names, List.of(), null, List.of(), notes, cells, null, List.of(), Map.of(), Map.of());
  }

  /** Of a table that was read whole. */
  static TableProfile of(Profile found, TableInput input) {
    TableFormat.Xlsx workbook = input.format() instanceof TableFormat.Xlsx xlsx ? xlsx : null;
    return new TableProfile(
        found.names(),
        found.columns(),
        found.suggestedTarget(),
        found.warnings(),
        input.notes(),
        input.cells(),
        workbook == null ? null : workbook.sheet(),
        workbook == null ? List.of() : workbook.sheets(),
        Map.of(),
        Map.of());
  }

  /** The same table with what was found in its cells now. */
  TableProfile with(Profile found) {
    return new TableProfile(
        found.names(),
        found.columns(),
        found.suggestedTarget(),
        found.warnings(),
        notes,
        cells,
        sheet,
        sheets,
        corrections,
        aliases);
  }

  /** The same table with other corrections and aliases. */
  TableProfile with(Map<String, Reading> chosen, Map<String, List<String>> otherNames) {
    return new TableProfile(
        names, columns, suggestedTarget, warnings, notes, cells, sheet, sheets, chosen, otherNames);
  }

  /** The readings, one per column, in sheet order. */
  public List<Reading> readings() {
    return readings(Map.of());
  }

  /** The readings, one per column, where some were chosen for this occasion, by column. */
  public List<Reading> readings(Map<String, Reading> chosen) {
    return columns.stream()
        .map(column -> chosen.getOrDefault(column.name(), column.reading()))
        .toList();
  }
}
