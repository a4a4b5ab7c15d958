package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.CategoryOperator;
import io.clickml.modelstore.encoding.DateOperator;
import io.clickml.modelstore.encoding.DatePart;
import io.clickml.modelstore.encoding.MissingCountOperator;
import io.clickml.modelstore.encoding.NumberOperator;
import io.clickml.modelstore.encoding.OneHotOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.encoding.PairOperator;
import io.clickml.modelstore.encoding.TextShapeOperator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.List;

/** Fitters that do not look at the answers, all but those of quantiles. */
final class PlainFitter implements Fitter {
  private static final int MOST_NATIVE = 100;
  private static final int NATIVE_OF_MANY = 64;
  private static final int FEW = 8;
  private static final int MANY = 100;
  private static final int ONE_HOT_OF_MANY = 50;

  /** Rows looked at at once: two that differ are soon found. */
  private static final int BLOCK = 1024;

  private final How how;

  private PlainFitter(How how) {
    this.how = how;
  }

  private interface How {
    Operator fit(Table table, int[] rows);
  }

  @Override
  public boolean usesAnswers() {
    return false;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    return how.fit(table, rows);
  }

  static Fitter number(int source) {
    return new PlainFitter((table, rows) -> NumberOperator.of(source, table.column(source).name()));
  }

  /** Two numbers, or dates, combined. */
  static Fitter pair(int left, int right, PairOperator.By by) {
    return new PlainFitter(
        (table, rows) -> {
          String sign =
              switch (by) {
                case MINUS -> " - ";
                case TIMES -> " * ";
                case OVER -> " / ";
              };
          String name = table.column(left).name() + sign + table.column(right).name();
          return new PairOperator(left, right, name, by);
        });
  }

  static Fitter textShape(int source) {
    return new PlainFitter(
        (table, rows) -> new TextShapeOperator(source, table.column(source).name()));
  }

  static Fitter missingCount(int[] sources) {
    return new PlainFitter((table, rows) -> new MissingCountOperator(sources));
  }

  /** Native codes: all levels, or the 64 most frequent of very many and one for the rest. */
  static Fitter category(int source) {
    return new PlainFitter(
        (table, rows) -> {
          LevelCounts counts = LevelCounts.of(table.column(source), rows);
          boolean other = counts.size() > MOST_NATIVE;
          int own = other ? NATIVE_OF_MANY : counts.size();
          return new CategoryOperator(
              source, table.column(source).name(), counts.first(own), other);
        });
  }

  /** A 0/1 feature per level that is frequent enough. */
  static Fitter oneHot(int source) {
    return new PlainFitter(
        (table, rows) -> {
          Column column = table.column(source);
          LevelCounts counts = LevelCounts.of(column, rows);
          long least = counts.size() <= FEW ? 1 : Math.max(5, rows.length / 2000);
          int own = counts.frequent(least, counts.size() <= MANY ? MANY : ONE_HOT_OF_MANY);
          boolean missing = anyMissing(column, rows);
          return new OneHotOperator(
              source, column.name(), counts.first(own), own < counts.size(), missing);
        });
  }

  /** The parts of a date that differ between rows. */
  static Fitter dateParts(int source) {
    return new PlainFitter(
        (table, rows) -> {
          String name = table.column(source).name();
          List<DatePart> telling = new ArrayList<>();
          for (DatePart part : DatePart.values()) {
            if (differs(new DateOperator(source, name, List.of(part)), table)) {
              telling.add(part);
            }
          }
          return new DateOperator(source, name, telling);
        });
  }

  static boolean anyMissing(Column column, int[] rows) {
    for (int row : rows) {
      if (column.missing(row)) {
        return true;
      }
    }
    return false;
  }

  private static boolean differs(DateOperator operator, Table table) {
    float[] values = new float[BLOCK];
    float first = Float.NaN;
    for (int from = 0; from < table.rows(); from += BLOCK) {
      int to = Math.min(table.rows(), from + BLOCK);
      operator.apply(table, from, to, values, 1, 0);
      for (int i = 0; i < to - from; i++) {
        first = Float.isNaN(first) ? values[i] : first;
        if (!Float.isNaN(values[i]) && values[i] != first) {
          return true;
        }
      }
    }
    return false;
  }
}
