package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.NumberValueOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;

/**
 * How much more frequent each class is around a number than among all rows, as logarithms; 0 where
 * that tells nothing. It looks at long stretches first, then at shorter ones, where the long ones
 * are what is expected.
 */
record NumberSharesFitter(int source) implements Fitter {
  private static final int[] STRETCHES = {8, 24, 64};

  @Override
  public boolean usesAnswers() {
    return true;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column column = table.column(source);
    double[] usual = Shares.prior(answers, rows);
    NumberValueOperator shares = shares(column, answers, rows, usual);
    double[][] found = places(shares, shares.knots());
    double[] blank = Shares.blank(column, answers, rows, usual);
    double[] over = Shares.over(usual, found);
    return new NumberValueOperator(source, shares.names(), shares.knots(), over, blank);
  }

  private NumberValueOperator shares(Column column, Answers answers, int[] rows, double[] usual) {
    List<String> names = Shares.names(column, usual.length);
    int[] filled = Arrays.stream(rows).filter(row -> !column.missing(row)).toArray();
    double[] sorted = Arrays.stream(filled).mapToDouble(column::number).sorted().toArray();
    double[] anywhere = {0};
    NumberValueOperator found = new NumberValueOperator(source, names, anywhere, usual, usual);
    int before = 1;
    for (int most : STRETCHES) {
      Stretches stretches = Stretches.of(sorted, most);
      if (stretches.count() > before) {
        before = stretches.count();
        Shares shares = new Shares(places(found, stretches.middles()));
        for (int row : filled) {
          shares.add(stretches.place(column.number(row)), answers.y()[row]);
        }
        double[][] smoothed = shares.smoothed();
        if (smoothed != null) {
          double[] flat = Arrays.stream(smoothed).flatMapToDouble(Arrays::stream).toArray();
          found = new NumberValueOperator(source, names, stretches.middles(), flat, usual);
        }
      }
    }
    return found;
  }

  private static double[][] places(NumberValueOperator shares, double[] numbers) {
    return Arrays.stream(numbers).mapToObj(shares::of).toArray(double[][]::new);
  }
}
