package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.ColumnChoice;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** Judges whether a column can be learned from, looking at its values and at the answers. */
final class ColumnJudge {
  private static final double NEARLY_ALL = 0.99;
  private static final double ONE_VALUE = 0.999;
  private static final int ENOUGH_TO_TELL = 20;
  private static final int ENOUGH_TO_TRY = 50;

  private final ColumnChoice choice;
  private final Answers answers;
  private final long seed;

  ColumnJudge(ColumnChoice choice, Answers answers, long seed) {
    this.choice = choice;
    this.answers = answers;
    this.seed = seed;
  }

  /** How a column is read: names of rows that a person wants to be learned from are texts. */
  Reading reading(String name, Reading proposed) {
    return proposed instanceof IdentifierReading identifier && choice.include().contains(name)
        ? new TextReading(identifier.missing())
        : proposed;
  }

  /** Why the column is left out, as the end of a code; null when it is learned from. */
  String reason(Column column) {
    if (choice.exclude().contains(column.name())) {
      return "excluded";
    }
    if (column.type() == ColumnType.CONSTANT || constant(column)) {
      return "constant";
    }
    return choice.include().contains(column.name()) ? null : doubtful(column);
  }

  private String doubtful(Column column) {
    if (column.type() == ColumnType.IDENTIFIER) {
      return "identifier";
    }
    if (choice.personal().contains(column.name())) {
      return "personal";
    }
    if (column.numeric()) {
      return counts(column) ? "row-number" : uselessKey(column) ? "key" : null;
    }
    return personal(column) ? "personal" : named(column) ? "identifier" : null;
  }

  /** Whole numbers, another one in nearly every row, that say nothing about the answer. */
  private boolean uselessKey(Column column) {
    if (column.type() != ColumnType.NUMBER || column.size() < ENOUGH_TO_TRY) {
      return false;
    }
    Set<Double> values = new HashSet<>();
    for (int row = 0; row < column.size(); row++) {
      double number = column.number(row);
      if (!(number >= 0) || number != Math.rint(number)) {
        return false;
      }
      values.add(number);
    }
    return values.size() > NEARLY_ALL * column.size() && !Usefulness.tells(column, answers, seed);
  }

  /** One value, or blank, in nearly every row. */
  private static boolean constant(Column column) {
    Map<Object, Integer> counts = new HashMap<>();
    int most = 0;
    for (int row = 0; row < column.size(); row++) {
      Object value = column.numeric() ? (Object) column.number(row) : column.code(row);
      most = Math.max(most, counts.merge(value, 1, Integer::sum));
    }
    return most >= Math.max(column.size() * ONE_VALUE, 1) || counts.size() < 2;
  }

  /** Whole numbers that rise, or fall, by the same step from row to row. */
  private static boolean counts(Column column) {
    if (column.type() != ColumnType.NUMBER || column.size() < ENOUGH_TO_TELL) {
      return false;
    }
    double step = column.number(1) - column.number(0);
    for (int row = 1; row < column.size(); row++) {
      if (!(Math.abs(step) >= 1) || column.number(row) - column.number(row - 1) != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean personal(Column column) {
    long mails =
        column.levels().stream()
            .filter(level -> level.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            .count();
    return mails > column.levels().size() / 2;
  }

  /** Short texts that are nearly all different: a name of the row. */
  private static boolean named(Column column) {
    if (column.type() != ColumnType.CATEGORY) {
      return false;
    }
    Set<Integer> levels = new HashSet<>();
    int filled = 0;
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0) {
        filled++;
        levels.add(column.code(row));
      }
    }
    return filled >= ENOUGH_TO_TELL && levels.size() > filled * NEARLY_ALL;
  }
}
