package io.clickml.service.table.format;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Cells of a sheet that are merged with those below them. A workbook keeps the value in the first
 * of them only, and shows it beside each row that they span: so it is read. Not thread-safe.
 */
final class MergedCells {
  private static final Pattern AREA =
      Pattern.compile("([A-Z]{1,3})([1-9]\\d{0,6}):[A-Z]{1,3}([1-9]\\d{0,6})");

  private static final int MOST_ROWS = 1_048_576;

  private final Limits limits;
  private final List<Area> areas = new ArrayList<>();
  private long spanned;

  /** The first column of an area, counted from 0, with the rows of its sheet. */
  private record Area(int column, int first, int last) {}

  MergedCells(Limits limits) {
    this.limits = limits;
  }

  /** Takes an area such as A2:A6. */
  void add(String reference) {
    Matcher area = AREA.matcher(reference == null ? "" : reference);
    int first = area.matches() ? Integer.parseInt(area.group(2)) : 0;
    int last = area.matches() ? Integer.parseInt(area.group(3)) : 0;
    if (last > first) {
      spanned += last - first;
      // Areas of one sheet never overlap, so they span no more cells than it has.
      if (spanned > limits.cells() + MOST_ROWS) {
        throw XlsxProblems.unreadable("its merged cells lie upon each other");
      }
      areas.add(new Area(CellNames.column(area.group(1)), first, last));
    }
  }

  /**
   * The table with the value of merged cells in each of their rows, and a note where there are
   * some.
   */
  TableInput in(TableInput input) {
    RawTable table = input.table();
    CellNames names = input.cells();
    int[] places = names.sheetRows(table.rows());
    Map<Integer, int[]> codes = new TreeMap<>();
    Set<Integer> changed = new HashSet<>();
    int filled = 0;
    for (Area area : areas) {
      int column = area.column - names.firstColumn();
      if (column >= 0 && column < table.columns().size()) {
        Cells cells = table.columns().get(column);
        int[] own = codes.computeIfAbsent(column, any -> codes(cells));
        int more = fill(own, places, area, names.firstRow());
        if (more > 0) {
          changed.add(column);
        }
        filled += more;
      }
    }
    codes.keySet().retainAll(changed);
    return filled == 0 ? input : filled(input, codes, filled);
  }

  private static int fill(int[] codes, int[] places, Area area, int firstRow) {
    int top = area.first - firstRow;
    if (top < 0 || top >= places.length || places[top] < 0 || codes[places[top]] == Cells.BLANK) {
      return 0;
    }
    int filled = 0;
    int end = Math.min(area.last - firstRow, places.length - 1);
    for (int at = top + 1; at <= end; at++) {
      if (places[at] >= 0 && codes[places[at]] == Cells.BLANK) {
        codes[places[at]] = codes[places[top]];
        filled++;
      }
    }
    return filled;
  }

  private static TableInput filled(TableInput input, Map<Integer, int[]> codes, int filled) {
    RawTable table = input.table();
    List<Cells> columns = new ArrayList<>(table.columns());
    codes.forEach((at, own) -> columns.set(at, Cells.of(columns.get(at).dictionary(), own)));
    List<String> names = codes.keySet().stream().map(table.names()::get).toList();
    List<Sentence> notes = new ArrayList<>(input.notes());
    notes.add(
        new Sentence(
            "xlsx.merged-cells",
            Map.of("columns", names, "count", filled),
            "Merged cells count in every row that they span: %,d blank cells below them were read as their value, in “%s”."
                .formatted(filled, String.join("”, “", names))));
    return new TableInput(
        new RawTable(table.names(), columns), input.cells(), input.format(), notes);
  }

  private static int[] codes(Cells cells) {
    int[] codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = cells.code(row);
    }
    return codes;
  }
}
