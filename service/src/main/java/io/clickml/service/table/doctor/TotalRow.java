package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.NumericReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.table.format.CellNames;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Notices a last row that sums up those above it, by its label or its numbers: no row like them.
 */
final class TotalRow {
  private static final int ENOUGH_ROWS = 3;
  private static final double ROUNDING = 1e-6;

  private static final Pattern LABELS =
      Pattern.compile(
          "(grand |sub)?total(e|s|en|es)?( g[eé]n[eé]ral)?|(gesamt)?summen?|(ins)?gesamt|sum|somme"
              + "|suma|totaal|average|mittelwert|durchschnitt|moyenne",
          Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

  private TotalRow() {}

  /**
   * A warning when the last row begins with a word for a total, or when most of its numbers are the
   * sums of their columns.
   */
  static Optional<Warning> find(RawTable table, List<ColumnProfile> columns, CellNames names) {
    int last = table.rows() - 1;
    if (last < ENOUGH_ROWS) {
      return Optional.empty();
    }
    if (labelled(table, last)) {
      return Optional.of(warning(names.row(last)));
    }
    int sums = 0;
    int numbers = 0;
    for (int i = 0; i < columns.size(); i++) {
      ColumnProfile column = columns.get(i);
      if (column.type() == ColumnType.NUMBER) {
        int ends = endsWithSum((NumericReading) column.reading(), table.columns().get(i), last);
        numbers += ends >= 0 ? 1 : 0;
        sums += Math.max(0, ends);
      }
    }
    return sums > 0 && sums * 2 > numbers
        ? Optional.of(warning(names.row(last)))
        : Optional.empty();
  }

  private static boolean labelled(RawTable table, int last) {
    for (Cells cells : table.columns()) {
      if (cells.get(last) instanceof String text) {
        boolean elsewhere = IntStream.range(0, last).anyMatch(row -> text.equals(cells.get(row)));
        return LABELS.matcher(text.strip().replaceAll("\\s*:$", "")).matches() && !elsewhere;
      }
    }
    return false;
  }

  /** 1 when the last number is the sum of the others, 0 when it is not, -1 when it is blank. */
  private static int endsWithSum(NumericReading reading, Cells cells, int last) {
    ToDoubleFunction<Object> reader = reading.reader();
    double end = reader.applyAsDouble(cells.get(last));
    if (Double.isNaN(end)) {
      return -1;
    }
    double sum = 0;
    double size = 0;
    for (int row = 0; row < last; row++) {
      double number =
          reading.missing(cells.get(row)) ? Double.NaN : reader.applyAsDouble(cells.get(row));
      sum += Double.isNaN(number) ? 0 : number;
      size += Double.isNaN(number) ? 0 : Math.abs(number);
    }
    return size > 0 && end != 0 && Math.abs(sum - end) <= ROUNDING * size ? 1 : 0;
  }

  private static Warning warning(int row) {
    Sentence sentence =
        new Sentence(
            "table.total-row",
            Map.of("row", row),
            "Row %,d looks like the total of the rows above it. Take it out: it is no row like them."
                .formatted(row));
    return new Warning(Warning.Level.SUSPECT, sentence, null);
  }
}
