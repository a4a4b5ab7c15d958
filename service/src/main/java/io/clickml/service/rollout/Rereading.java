package io.clickml.service.rollout;

import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.ColumnType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiPredicate;

/** Columns that two versions read differently. */
final class Rereading {
  private Rereading() {}

  /** Names of the columns of both schemas for which this holds, in order. */
  static List<String> of(
      Schema before, Schema after, BiPredicate<InputColumn, InputColumn> unlike) {
    Map<String, InputColumn> known = new TreeMap<>();
    before.inputs().forEach(input -> known.put(input.name(), input));
    return after.inputs().stream()
        .filter(input -> known.containsKey(input.name()))
        .filter(input -> unlike.test(known.get(input.name()), input))
        .map(InputColumn::name)
        .sorted()
        .toList();
  }

  /** Whether they are read as another kind, or to another value. */
  static boolean differently(InputColumn before, InputColumn after) {
    return before.type() != after.type() || otherwise(before, after);
  }

  /**
   * Whether the same cell becomes another value, or none. Words are words, whether a column has few
   * or many; and what always was the same says nothing.
   */
  static boolean otherwise(InputColumn before, InputColumn after) {
    if (before.type() == ColumnType.CONSTANT || after.type() == ColumnType.CONSTANT) {
      return false;
    }
    if (before.reading() instanceof NumberReading a && after.reading() instanceof NumberReading b) {
      boolean times = a.clock() && b.clock();
      return times
          ? !a.unit().equals(b.unit())
          : a.decimal().equals(b.grouping()) || b.decimal().equals(a.grouping());
    }
    if (before.reading() instanceof DateReading a && after.reading() instanceof DateReading b) {
      return ambiguous(a.pattern()) && ambiguous(b.pattern()) && dayFirst(a) != dayFirst(b);
    }
    // Who wrote 14:35 goes on, though it was a word before.
    boolean timesNow = kind(before.type()) == ColumnType.TEXT && after.reading().clock();
    return !timesNow && kind(before.type()) != kind(after.type());
  }

  private static ColumnType kind(ColumnType type) {
    return switch (type) {
      case NUMBER, DATE, YES_NO -> type;
      case CATEGORY, TEXT, IDENTIFIER, CONSTANT -> ColumnType.TEXT;
    };
  }

  /** Whether a date such as 03/04/2026 could be meant either way. */
  private static boolean ambiguous(String pattern) {
    return pattern.contains("d") && pattern.contains("M") && !pattern.startsWith("y");
  }

  private static boolean dayFirst(DateReading reading) {
    return reading.pattern().indexOf('d') < reading.pattern().indexOf('M');
  }
}
