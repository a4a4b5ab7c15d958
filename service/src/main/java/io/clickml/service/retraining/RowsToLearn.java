package io.clickml.service.retraining;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.RowKey;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Puts what became known under what was known. */
final class RowsToLearn {
  private RowsToLearn() {}

  /**
   * The rows of a table with the outcomes that came since: into its own blank cells where a row of
   * it was predicted, else as further rows.
   *
   * @param table the rows before
   * @param outcomes rows with the target as last column; all its columns but those that the table
   *     lacks are used
   */
  static RawTable of(RawTable table, RawTable outcomes) {
    List<String> shared =
        outcomes.names().subList(0, outcomes.names().size() - 1).stream()
            .filter(name -> table.indexOf(name) >= 0)
            .toList();
    String target = outcomes.names().get(outcomes.names().size() - 1);
    int targetAt = table.indexOf(target);
    Map<String, List<Integer>> blank = blanks(table, shared, targetAt);
    Object[] filled = new Object[table.rows()];
    List<Integer> further = new ArrayList<>();
    for (int row = 0; row < outcomes.rows(); row++) {
      List<Integer> places = blank.get(key(outcomes, shared, row));
      if (places == null) {
        further.add(row);
      } else {
        Object answer = outcomes.columns().get(outcomes.names().size() - 1).get(row);
        places.forEach(place -> filled[place] = answer);
      }
    }
    return put(table, outcomes, targetAt, filled, further);
  }

  private static Map<String, List<Integer>> blanks(
      RawTable table, List<String> shared, int targetAt) {
    Map<String, List<Integer>> blank = new HashMap<>();
    for (int row = 0; row < table.rows(); row++) {
      if (table.columns().get(targetAt).get(row) == null) {
        blank.computeIfAbsent(key(table, shared, row), any -> new ArrayList<>()).add(row);
      }
    }
    return blank;
  }

  private static RawTable put(
      RawTable table, RawTable outcomes, int targetAt, Object[] filled, List<Integer> further) {
    List<Cells> columns = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      Cells.Builder cells = new Cells.Builder();
      for (int row = 0; row < table.rows(); row++) {
        boolean fill = column == targetAt && filled[row] != null;
        cells.add(fill ? filled[row] : table.columns().get(column).get(row));
      }
      int from = outcomes.indexOf(table.names().get(column));
      for (int row : further) {
        cells.add(from < 0 ? null : outcomes.columns().get(from).get(row));
      }
      columns.add(cells.build());
    }
    return new RawTable(table.names(), columns);
  }

  // As text: a number that was sent as a text is the same customer's.
  private static String key(RawTable table, List<String> columns, int row) {
    List<Object> cells = new ArrayList<>(columns.size());
    for (String column : columns) {
      Object cell = table.columns().get(table.indexOf(column)).get(row);
      cells.add(cell == null ? null : CellText.of(cell));
    }
    return RowKey.of(cells);
  }
}
