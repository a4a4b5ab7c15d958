package io.clickml.service.table;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;

/** Puts rows under rows. */
final class RowAppend {
  private RowAppend() {}

  /** Rows of both, in the columns of the first; a column that the second lacks stays blank. */
  static RawTable append(RawTable table, RawTable more) {
    List<String> names = more.names();
    for (int i = 0; i < names.size(); i++) {
      if (table.indexOf(names.get(i)) < 0) {
        throw TableProblems.columnUnknown(names.get(i), "columns[" + i + "]").asException();
      }
    }
    List<Cells> columns = new ArrayList<>();
    for (int column = 0; column < table.names().size(); column++) {
      int place = more.indexOf(table.names().get(column));
      columns.add(append(table.columns().get(column), place, more));
    }
    return new RawTable(table.names(), columns);
  }

  /** Blocks of equal columns, one under the other. */
  static RawTable join(List<RawTable> blocks) {
    List<Cells> columns = new ArrayList<>();
    for (int column = 0; column < blocks.get(0).names().size(); column++) {
      Cells.Builder cells = new Cells.Builder();
      for (RawTable block : blocks) {
        addAll(block.columns().get(column), cells);
      }
      columns.add(cells.build());
    }
    return new RawTable(blocks.get(0).names(), columns);
  }

  private static Cells append(Cells first, int place, RawTable more) {
    Cells.Builder cells = new Cells.Builder();
    addAll(first, cells);
    for (int row = 0; row < more.rows(); row++) {
      cells.add(place < 0 ? null : more.columns().get(place).get(row));
    }
    return cells.build();
  }

  private static void addAll(Cells from, Cells.Builder to) {
    for (int row = 0; row < from.size(); row++) {
      to.add(from.get(row));
    }
  }
}
