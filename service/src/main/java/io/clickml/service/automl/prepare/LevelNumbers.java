package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.LevelNumberOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.HashSet;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.regex.Pattern;

/** Categories whose levels begin with a number (age bands, sizes, house numbers) have an order. */
final class LevelNumbers {
  private static final Pattern FRACTION_BY_COMMA = Pattern.compile(".*\\d,\\d{1,2}(\\D.*)?");
  private static final double NEARLY_ALL = 0.9;
  private static final int FEW = 4;

  private LevelNumbers() {}

  /** Whether nearly all filled rows begin with a number, and the numbers are not just a few. */
  static boolean in(Column column) {
    boolean comma = comma(column);
    OptionalDouble[] numbers = new OptionalDouble[column.levels().size()];
    Set<Double> different = new HashSet<>();
    int filled = 0;
    int having = 0;
    for (int row = 0; row < column.size(); row++) {
      int code = column.code(row);
      if (code >= 0) {
        filled++;
        if (numbers[code] == null) {
          numbers[code] = LevelNumberOperator.number(column.levels().get(code), comma);
        }
        if (numbers[code].isPresent()) {
          having++;
          different.add(numbers[code].getAsDouble());
        }
      }
    }
    return different.size() >= FEW && having >= filled * NEARLY_ALL;
  }

  /** The numbers as a feature. */
  static Fitter fitter(int source) {
    return new Fitter() {
      @Override
      public boolean usesAnswers() {
        return false;
      }

      @Override
      public Operator fit(Table table, Answers answers, int[] rows) {
        Column column = table.column(source);
        return new LevelNumberOperator(source, column.name(), comma(column));
      }
    };
  }

  private static boolean comma(Column column) {
    return column.levels().stream().anyMatch(level -> FRACTION_BY_COMMA.matcher(level).matches());
  }
}
