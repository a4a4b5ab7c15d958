package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/**
 * Turns the rows of a sheet, one after the other, into a table: finds the header among the first
 * rows, leaves blank rows out and stops at the limits. Not thread-safe.
 */
final class RowCollector {
  private static final int LOOK_AHEAD = 200;

  private final Limits limits;
  private final List<SheetRow> ahead = new ArrayList<>();
  private final List<Cells.Builder> columns = new ArrayList<>();
  private final List<Integer> skipped = new ArrayList<>();
  private final List<Sentence> notes = new ArrayList<>();
  private List<String> names;
  private int firstColumn;
  private int firstRow;
  private int lastRow;
  private int rows;

  RowCollector(Limits limits) {
    this.limits = limits;
  }

  /**
   * Takes one row of the sheet.
   *
   * @param cells from column A on, reused by the caller; read up to {@code count}
   * @param number of the row in its sheet, counted from 1, ascending
   */
  void row(Object[] cells, int count, int number) {
    int end = count;
    while (end > 0 && blank(cells[end - 1])) {
      end--;
    }
    if (end == 0) {
      return;
    }
    if (names != null) {
      append(cells, end, number);
      return;
    }
    ahead.add(new SheetRow(Arrays.copyOf(cells, end), number));
    if (ahead.size() == LOOK_AHEAD) {
      begin();
    }
  }

  /** The table with what was noticed; {@code more} are notes of the reader itself. */
  TableInput finish(TableFormat format, List<Sentence> more) {
    if (names == null) {
      begin();
    }
    if (rows == 0) {
      throw TableProblem.of(
          "table-header-only", Map.of(), "The table has a header but no rows below it.");
    }
    if (!skipped.isEmpty()) {
      notes.add(
          new Sentence(
              "table.blank-rows",
              Map.of("count", skipped.size()),
              "Blank rows were left out: %,d.".formatted(skipped.size())));
    }
    notes.addAll(more);
    int[] gaps = skipped.stream().mapToInt(Integer::intValue).toArray();
    RawTable table = new RawTable(names, columns.stream().map(Cells.Builder::build).toList());
    return new TableInput(table, new CellNames(firstRow, firstColumn, gaps), format, notes);
  }

  private void begin() {
    HeaderGuess guess = HeaderGuess.of(ahead);
    if (guess.names().size() > limits.columns()) {
      throw tooManyColumns(limits);
    }
    ColumnNames made = ColumnNames.of(guess.names());
    names = made.names();
    notes.addAll(guess.notes());
    notes.addAll(made.notes());
    names.forEach(name -> columns.add(new Cells.Builder()));
    firstColumn = guess.firstColumn();
    firstRow = guess.firstRow();
    lastRow = firstRow - 1;
    for (SheetRow row : guess.rows()) {
      append(row.cells(), row.cells().length, row.number());
    }
    ahead.clear();
  }

  private void append(Object[] cells, int end, int number) {
    if (end > firstColumn + names.size()) {
      throw outside(end - 1, number);
    }
    for (int gap = lastRow + 1; gap < number; gap++) {
      blankRow(gap);
    }
    lastRow = number;
    add(cells, end, number);
  }

  // A blank line between the cells of a single column is a blank cell, not an empty row.
  private void blankRow(int number) {
    if (names.size() == 1) {
      add(new Object[0], 0, number);
    } else {
      limitRows(skipped.size(), number);
      skipped.add(rows);
    }
  }

  private void add(Object[] cells, int end, int number) {
    limitRows(rows, number);
    for (int column = 0; column < columns.size(); column++) {
      int at = firstColumn + column;
      columns.get(column).add(at < end ? cells[at] : null);
    }
    rows++;
  }

  private static boolean blank(Object cell) {
    return cell == null || (cell instanceof String text && text.isBlank());
  }

  private TableProblem outside(int column, int number) {
    String cell = CellNames.letters(column) + number;
    return TableProblem.at(
        cell,
        "column-count-differs",
        Map.of("cell", cell, "columns", names.size()),
        "Cell %s lies outside the table's %,d columns. Give its column a name, or remove the cell;"
                .formatted(cell, names.size())
            + " in a text file, put quotes around cells that hold the separator.");
  }

  private void limitRows(int counted, int number) {
    if (counted >= limits.rows()) {
      throw TableProblem.at(
          CellNames.letters(firstColumn) + number,
          "too-many-rows",
          Map.of("limit", limits.rows()),
          "The table has more than %,d rows, the most allowed here.".formatted(limits.rows()));
    }
    if ((counted + 1L) * columns.size() > limits.cells()) {
      throw TableProblem.at(
          CellNames.letters(firstColumn) + number,
          "too-many-cells",
          Map.of("limit", limits.cells(), "row", number),
          "The table has more than %,d cells, the most allowed here; row %,d goes beyond."
              .formatted(limits.cells(), number));
    }
  }

  static TableProblem tooManyColumns(Limits limits) {
    return TableProblem.of(
        "too-many-columns",
        Map.of("limit", limits.columns()),
        "The table has more than %,d columns, the most allowed here.".formatted(limits.columns()));
  }
}
