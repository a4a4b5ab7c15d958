package io.clickml.modelstore.schema;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * Which column of a table stands for which input of a schema.
 *
 * @param schema what was looked for
 * @param positions per input its position in the table, -1 when an optional one is absent
 * @param repairs inputs found under another name
 * @param extra the table's columns that no input uses
 */
public record ColumnMatch(
    Schema schema, int[] positions, List<Repair> repairs, List<String> extra) {
  /**
   * An input found under another name.
   *
   * @param column the schema's name
   * @param found the table's name
   */
  public record Repair(String column, String found) {}

  /**
   * Cells of one input that did not fit its reading; they count as missing.
   *
   * @param column the schema's name
   * @param position of the column in the table
   * @param cells the distinct cells that do not fit
   */
  public record Misfit(String column, int position, List<Object> cells) {}

  public ColumnMatch {
    positions = positions.clone();
    repairs = List.copyOf(repairs);
    extra = List.copyOf(extra);
  }

  /** The inputs as typed columns, in the order of the schema, under the schema's names. */
  public Table read(RawTable table) {
    List<Column> columns = new ArrayList<>(positions.length);
    for (int i = 0; i < positions.length; i++) {
      InputColumn input = schema.inputs().get(i);
      columns.add(input.reading().read(input.name(), cells(table, positions[i])));
    }
    return new Table(columns);
  }

  /** Inputs with cells that did not fit, in the order of the schema. */
  public List<Misfit> misfits(RawTable table) {
    List<Misfit> misfits = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      InputColumn input = schema.inputs().get(i);
      List<Object> cells = input.reading().misfits(cells(table, positions[i]));
      if (!cells.isEmpty()) {
        misfits.add(new Misfit(input.name(), positions[i], cells));
      }
    }
    return misfits;
  }

  private static Cells cells(RawTable table, int position) {
    if (position >= 0) {
      return table.columns().get(position);
    }
    int[] blank = new int[table.rows()];
    Arrays.fill(blank, Cells.BLANK);
    return Cells.of(List.of(), blank);
  }
}
