package io.clickml.service.automl;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.RowNames;
import io.clickml.modelstore.schema.RowPrint;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Prints of the rows that a model learned from: of their cells, and of their names in each column
 * that could name rows. A column could when no two filled cells of it are alike and hardly any has
 * a fraction.
 */
public final class LearnedPrints {
  private static final int MOST_NAMES = 3;
  private static final double MOST_FRACTIONS = 0.1;

  private final int[] rows;
  private final long[] cells;

  private LearnedPrints(RawTable table, Schema schema) {
    Cells target = table.columns().get(table.indexOf(schema.target().name()));
    this.rows = IntStream.range(0, table.rows()).filter(row -> filled(target, row)).toArray();
    List<Cells> inputs = schema.inputs().stream().map(input -> column(table, input)).toList();
    this.cells = new long[rows.length];
    inputs.forEach(this::join);
  }

  /**
   * The prints, sorted.
   *
   * @param table all rows that the training got; those with a filled target count
   * @param schema of the model that came of them
   */
  public static long[] of(RawTable table, Schema schema) {
    LearnedPrints prints = new LearnedPrints(table, schema);
    LongStream all = LongStream.concat(LongStream.of(prints.cells), prints.repeated());
    int names = 0;
    for (int column = 0; column < table.names().size() && names < MOST_NAMES; column++) {
      String name = table.names().get(column);
      if (!name.equals(schema.target().name()) && prints.couldName(table.columns().get(column))) {
        all = LongStream.concat(all, prints.named(name, table.columns().get(column)));
        names++;
      }
    }
    return all.sorted().distinct().toArray();
  }

  private LongStream repeated() {
    long[] sorted = cells.clone();
    Arrays.sort(sorted);
    return IntStream.range(1, sorted.length)
        .filter(at -> sorted[at] == sorted[at - 1])
        .mapToLong(at -> RowPrint.ofRepeated(sorted[at]));
  }

  private LongStream named(String name, Cells column) {
    LongStream own =
        IntStream.range(0, rows.length)
            .mapToLong(
                at ->
                    filled(column, rows[at])
                        ? RowPrint.ofName(name, RowNames.of(column.get(rows[at])))
                        : RowPrint.ofNameless(name, cells[at]));
    return LongStream.concat(LongStream.of(RowPrint.ofColumn(name)), own);
  }

  private boolean couldName(Cells column) {
    // Cells are kept by dictionary: where none repeats, there are as many as filled rows.
    boolean[] seen = new boolean[column.dictionary().size()];
    int filled = 0;
    int fractions = 0;
    for (int row : rows) {
      if (filled(column, row)) {
        if (seen[column.code(row)]) {
          return false;
        }
        seen[column.code(row)] = true;
        filled++;
        fractions += fraction(column.get(row)) ? 1 : 0;
        if (fractions > MOST_FRACTIONS * rows.length) {
          return false;
        }
      }
    }
    return filled > 1 && fractions < MOST_FRACTIONS * filled;
  }

  private static boolean fraction(Object cell) {
    return cell instanceof Double number && number != Math.rint(number);
  }

  private static boolean filled(Cells column, int row) {
    Object cell = column.get(row);
    return cell instanceof String text ? !CellText.of(text).isEmpty() : cell != null;
  }

  private static Cells column(RawTable table, InputColumn input) {
    return table.columns().get(table.indexOf(input.name()));
  }

  /** Joins a column to the prints of the rows; each different cell is printed once. */
  private void join(Cells column) {
    long[] prints = column.dictionary().stream().mapToLong(RowPrint::ofCell).toArray();
    for (int at = 0; at < rows.length; at++) {
      int code = column.code(rows[at]);
      cells[at] = RowPrint.join(cells[at], code == Cells.BLANK ? 0 : prints[code]);
    }
  }
}
