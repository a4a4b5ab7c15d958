package io.clickml.service.retraining;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.RowKey;
import io.clickml.modelstore.schema.RowNames;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.monitoring.KnownRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Puts what became known under what was known, no row twice. A row of the table is the one that an
 * outcome tells of when its cells are the same and, where the table has the column that named it,
 * its name too.
 */
final class RowsToLearn {
  private final RawTable table;
  private final KnownRows known;
  private final Instant made;
  private final int target;
  private final List<String> shared;
  private final Map<String, List<Integer>> byCells = new HashMap<>();
  private final Map<String, Integer> absorbing = new HashMap<>();
  private final Object[] answers;
  private final List<Integer> further = new ArrayList<>();

  private RowsToLearn(RawTable table, Instant made, KnownRows known) {
    this.table = table;
    this.known = known;
    this.made = made;
    this.target = table.indexOf(known.target());
    this.shared =
        known.rows().names().stream()
            .filter(name -> !name.equals(known.target()) && table.indexOf(name) >= 0)
            .toList();
    this.answers = new Object[table.rows()];
    for (int row = 0; row < table.rows(); row++) {
      String cells = key(table, row);
      byCells.computeIfAbsent(cells, any -> new ArrayList<>()).add(row);
      if (!blank(row)) {
        absorbing.merge(cells + ' ' + text(answer(row)), 1, Integer::sum);
      }
    }
  }

  /**
   * The rows of a table with all outcomes: into its blank cells where they tell of a row of it,
   * over an older answer where they tell of that one row, else as further rows.
   *
   * @param table rows as people gave them
   * @param made when the table was
   * @param known rows with an outcome; columns that the table lacks are left out
   */
  static RawTable of(RawTable table, Instant made, KnownRows known) {
    RowsToLearn rows = new RowsToLearn(table, made, known);
    for (int row = 0; row < known.rows().rows(); row++) {
      rows.place(row);
    }
    return rows.joined();
  }

  /**
   * How many answered rows of a table, from some row on, no outcome tells of: the others are
   * counted as outcomes.
   *
   * @param from the first row that counts
   */
  static int untold(RawTable table, Instant made, KnownRows known, int from) {
    RowsToLearn rows = new RowsToLearn(table, made, known);
    Set<Integer> told = new HashSet<>();
    for (int row = 0; row < known.rows().rows(); row++) {
      rows.places(row).stream()
          .filter(place -> place >= from && !rows.blank(place) && !told.contains(place))
          .findFirst()
          .ifPresent(told::add);
    }
    long answered = IntStream.range(from, table.rows()).filter(row -> !rows.blank(row)).count();
    return (int) answered - told.size();
  }

  private void place(int row) {
    List<Integer> places = places(row);
    List<Integer> blank = places.stream().filter(this::blank).toList();
    if (!blank.isEmpty()) {
      blank.forEach(place -> answers[place] = said(row));
    } else if (places.isEmpty()) {
      if (!absorbed(row)) {
        further.add(row);
      }
    } else if (places.size() == 1 && told(row).isAfter(made)) {
      answers[places.get(0)] = said(row);
    }
    // Of several answered rows alike nobody can say which one is meant: all of them stand.
  }

  private List<Integer> places(int row) {
    KnownRows.Name name = known.names().get(row);
    List<Integer> alike = byCells.getOrDefault(key(known.rows(), row), List.of());
    if (name.column() == null) {
      return alike;
    }
    int names = table.indexOf(name.column());
    return names < 0
        ? alike.stream().filter(this::blank).toList()
        : alike.stream().filter(place -> named(place, names, name.name())).toList();
  }

  private boolean named(int place, int column, String name) {
    Object cell = table.columns().get(column).get(place);
    return !text(cell).isEmpty() && RowNames.of(cell).equals(name);
  }

  /** An outcome told before the table was made may be a row of it, whose name it does not have. */
  private boolean absorbed(int row) {
    KnownRows.Name name = known.names().get(row);
    if (name.column() == null || table.indexOf(name.column()) >= 0 || told(row).isAfter(made)) {
      return false;
    }
    return absorbing.merge(key(known.rows(), row) + ' ' + text(said(row)), -1, Integer::sum) >= 0;
  }

  private RawTable joined() {
    List<Cells> columns = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      Cells.Builder cells = new Cells.Builder();
      for (int row = 0; row < table.rows(); row++) {
        boolean told = column == target && answers[row] != null;
        cells.add(told ? answers[row] : table.columns().get(column).get(row));
      }
      int from = known.rows().indexOf(table.names().get(column));
      for (int row : further) {
        cells.add(from < 0 ? null : known.rows().columns().get(from).get(row));
      }
      columns.add(cells.build());
    }
    return new RawTable(table.names(), columns);
  }

  private Object said(int row) {
    RawTable rows = known.rows();
    return rows.columns().get(rows.indexOf(known.target())).get(row);
  }

  private Instant told(int row) {
    return known.names().get(row).told();
  }

  private Object answer(int row) {
    return table.columns().get(target).get(row);
  }

  private boolean blank(int row) {
    return text(answer(row)).isEmpty();
  }

  private static String text(Object cell) {
    return cell == null ? "" : CellText.of(cell).strip();
  }

  // As text: a number that was sent as a text is the same customer's.
  private String key(RawTable rows, int row) {
    List<Object> cells = new ArrayList<>(shared.size());
    for (String column : shared) {
      Object cell = rows.columns().get(rows.indexOf(column)).get(row);
      cells.add(cell == null ? null : CellText.of(cell));
    }
    return RowKey.of(cells);
  }
}
