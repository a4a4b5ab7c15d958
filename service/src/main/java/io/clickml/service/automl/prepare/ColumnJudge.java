package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.IdentifierReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.ColumnChoice;
import java.util.Arrays;
import java.util.BitSet;

/** Judges whether a column can be learned from, looking at its values and at the answers. */
final class ColumnJudge {
  private static final double NEARLY_ALL = 0.99;
  private static final double ONE_VALUE = 0.999;
  private static final int ENOUGH_TO_TELL = 20;
  private static final int ENOUGH_TO_TRY = 50;

  /** From a straight line: of many numbers, and times the root of how many where they are few. */
  private static final double MOST_UNEVEN = 0.1;

  private static final double BY_LUCK = 1.36;

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
    double[] values = new double[column.size()];
    for (int row = 0; row < values.length; row++) {
      values[row] = column.number(row);
      if (!(values[row] >= 0) || values[row] != Math.rint(values[row])) {
        return false;
      }
    }
    return different(values) > NEARLY_ALL * values.length
        && !Usefulness.tells(column, answers, seed, even(values));
  }

  /**
   * Whether values lie as evenly between the least and the largest as numbers that somebody gives
   * out, by the largest distance from a straight line (Kolmogorov). What people measure or earn
   * heaps up somewhere.
   *
   * @param values in ascending order, not all the same
   */
  private static boolean even(double[] values) {
    double least = values[0];
    double range = values[values.length - 1] - least;
    double furthest = 0;
    for (int i = 0; i < values.length; i++) {
      double off = (i + 0.5) / values.length - (values[i] - least) / range;
      furthest = Math.max(furthest, Math.abs(off));
    }
    return furthest < Math.max(MOST_UNEVEN, BY_LUCK / Math.sqrt(values.length));
  }

  /** How many different values there are; sorts them. */
  private static int different(double[] values) {
    Arrays.sort(values);
    int different = 0;
    for (int i = 0; i < values.length; i++) {
      different += i == 0 || values[i] != values[i - 1] ? 1 : 0;
    }
    return different;
  }

  /** One value, or blank, in nearly every row. */
  private static boolean constant(Column column) {
    int common = common(column);
    int most = 0;
    for (int row = 0; row < column.size(); row++) {
      most += same(column, row, common) ? 1 : 0;
    }
    return most >= Math.max(column.size() * ONE_VALUE, 1) || most == column.size();
  }

  /** A row that holds what more than half of the rows hold, if they do (Boyer and Moore 1981). */
  private static int common(Column column) {
    int common = 0;
    int lead = 0;
    for (int row = 0; row < column.size(); row++) {
      if (lead == 0) {
        common = row;
      }
      lead += same(column, row, common) ? 1 : -1;
    }
    return common;
  }

  private static boolean same(Column column, int one, int other) {
    return column.numeric()
        ? Double.compare(column.number(one), column.number(other)) == 0
        : column.code(one) == column.code(other);
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
    BitSet levels = new BitSet();
    int filled = 0;
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0) {
        filled++;
        levels.set(column.code(row));
      }
    }
    return filled >= ENOUGH_TO_TELL && levels.cardinality() > filled * NEARLY_ALL;
  }
}
