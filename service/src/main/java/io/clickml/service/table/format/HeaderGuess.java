package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * Where the table lies in its sheet and whether a header stands above it, judged by the first rows.
 *
 * @param names the header's cells as text, null when blank
 * @param rows the data rows among those looked at
 * @param firstRow sheet row of the first data row
 * @param firstColumn sheet column of the first name, counted from 0
 * @param notes what was decided
 */
record HeaderGuess(
    List<String> names, List<SheetRow> rows, int firstRow, int firstColumn, List<Sentence> notes) {
  private static final int TITLE_BESIDE = 3;
  private static final double MOST = 0.8;

  /** Judges the filled rows at the top of a sheet. */
  static HeaderGuess of(List<SheetRow> filled) {
    if (filled.isEmpty()) {
      throw TableProblem.of("table-empty", Map.of(), "The table is empty.");
    }
    List<Sentence> notes = new ArrayList<>();
    List<SheetRow> rows = withoutTitle(filled, notes);
    int firstColumn = rows.stream().mapToInt(SheetRow::first).min().orElse(0);
    SheetRow top = rows.get(0);
    List<SheetRow> body = rows.subList(1, rows.size());
    int width = rows.stream().mapToInt(SheetRow::end).max().orElse(0);
    if (FirstRow.isData(top, body, firstColumn, width)) {
      notes.add(noHeader());
      return new HeaderGuess(
          blankNames(width - firstColumn), rows, top.number(), firstColumn, notes);
    }
    List<String> names = names(top, firstColumn);
    if (leadingNameMissing(top, body)) {
      names.add(0, null);
    }
    int firstRow = body.isEmpty() ? top.number() + 1 : body.get(0).number();
    return new HeaderGuess(names, body, firstRow, firstColumn, notes);
  }

  // Above a table of several columns, narrow lines are its title: one cell at first, or a blank
  // row between them and the names.
  private static List<SheetRow> withoutTitle(List<SheetRow> rows, List<Sentence> notes) {
    int width = usualWidth(rows);
    int title = 0;
    while (title < rows.size() - 1 && rows.get(title).end() < width * MOST) {
      title++;
    }
    boolean apart =
        title > 0
            && (rows.get(0).end() == 1
                || rows.get(title).number() > rows.get(title - 1).number() + 1);
    if (width < TITLE_BESIDE || !apart || rows.get(title).end() < width * MOST) {
      return rows;
    }
    notes.add(
        new Sentence(
            "table.title-left-out",
            Map.of("rows", title),
            "Above the column names stands a title (%d %s); it was left out."
                .formatted(title, title == 1 ? "row" : "rows")));
    return rows.subList(title, rows.size());
  }

  private static int usualWidth(List<SheetRow> rows) {
    int[] widths = rows.stream().mapToInt(SheetRow::end).sorted().toArray();
    return widths[widths.length / 2];
  }

  // The R language writes row names without a name above them.
  private static boolean leadingNameMissing(SheetRow top, List<SheetRow> body) {
    return top.end() > 1
        && !body.isEmpty()
        && top.first() == 0
        && body.stream().allMatch(row -> row.end() == top.end() + 1 && row.first() == 0);
  }

  private static List<String> names(SheetRow top, int firstColumn) {
    List<String> names = new ArrayList<>();
    for (int column = firstColumn; column < top.end(); column++) {
      Object cell = top.cell(column);
      names.add(cell == null ? null : asName(cell));
    }
    return names;
  }

  private static String asName(Object cell) {
    if (cell instanceof Double number && number == Math.rint(number)) {
      return Long.toString(number.longValue());
    }
    return Objects.toString(cell);
  }

  private static List<String> blankNames(int width) {
    List<String> names = new ArrayList<>();
    for (int column = 1; column <= width; column++) {
      names.add("Column " + column);
    }
    return names;
  }

  private static Sentence noHeader() {
    return new Sentence(
        "table.no-header",
        Map.of(),
        "The first row looks like data, so the columns are called “Column 1”, “Column 2” and so"
            + " on.");
  }
}
