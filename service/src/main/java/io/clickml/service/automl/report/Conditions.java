package io.clickml.service.automl.report;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Conditions on one column each, by which rows can be told apart. */
final class Conditions {
  /** Rows that a group must have. */
  static final int FEWEST = 15;

  private static final int CUTS = 8;
  private static final int MOST_LEVELS = 20;

  private Conditions() {}

  /** Conditions on every column, as some rows hold them. */
  static List<Condition> of(Table table, int[] rows) {
    List<Condition> all = new ArrayList<>();
    for (int c = 0; c < table.columns().size(); c++) {
      Column column = table.column(c);
      int at = c;
      switch (column.type()) {
        case NUMBER, DATE -> {
          for (double cut : cuts(column, rows)) {
            all.add(new Condition(at, Condition.Kind.ABOVE, cut, -1));
            all.add(new Condition(at, Condition.Kind.UP_TO, cut, -1));
          }
        }
        case YES_NO -> {
          all.add(new Condition(at, Condition.Kind.IS, 1, -1));
          all.add(new Condition(at, Condition.Kind.IS, 0, -1));
        }
        case CATEGORY ->
            usual(column, rows).forEach(l -> all.add(new Condition(at, Condition.Kind.IS, 0, l)));
        default -> {}
      }
      all.add(new Condition(at, Condition.Kind.BLANK, 0, -1));
    }
    return all;
  }

  private static double[] cuts(Column column, int[] rows) {
    double[] sorted =
        Arrays.stream(rows)
            .mapToDouble(column::number)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    return IntStream.range(1, sorted.length == 0 ? 0 : CUTS)
        .mapToDouble(q -> sorted[(int) ((long) q * (sorted.length - 1) / CUTS)])
        .distinct()
        .toArray();
  }

  private static List<Integer> usual(Column column, int[] rows) {
    int[] counts = new int[column.levels().size()];
    for (int row : rows) {
      if (column.code(row) >= 0) {
        counts[column.code(row)]++;
      }
    }
    return IntStream.range(0, counts.length)
        .filter(level -> counts[level] >= FEWEST)
        .boxed()
        .sorted(Comparator.comparingInt(level -> -counts[level]))
        .limit(MOST_LEVELS)
        .toList();
  }
}
