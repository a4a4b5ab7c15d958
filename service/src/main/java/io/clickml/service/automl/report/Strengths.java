package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Folds;
import io.clickml.service.automl.prepare.Split;
import java.util.function.BiFunction;

/**
 * How strongly a column alone tells the answer, in the ways in which answers leak: by ranges of any
 * width, as a multiple of the answer, by words in a text, by being blank. Everything is found on
 * some rows and checked on others.
 */
final class Strengths {
  private static final int FEWEST_PER_BIN = 25;
  private static final int MOST_BINS = 200;

  private final Answers answers;
  private final int[] part;
  private final int parts;

  Strengths(Answers answers, int[] part, int parts) {
    this.answers = answers;
    this.part = part;
    this.parts = parts;
  }

  /** AUC, accuracy or R² of margins. */
  double of(double[] margins) {
    Metric strength =
        switch (answers.task()) {
          case BINARY -> Metric.AUC;
          case MULTICLASS -> Metric.ACCURACY;
          case REGRESSION -> Metric.R2;
        };
    return new Scoring(answers, margins).of(strength);
  }

  /** The strongest way in which the column's values tell the answer. */
  double best(Column column) {
    if (column.type() == ColumnType.TEXT) {
      TellingWords words = new TellingWords(column);
      return of(checked((train, all) -> words.cells(answers, train)));
    }
    if (!column.numeric()) {
      return Double.NEGATIVE_INFINITY;
    }
    int bins = Math.max(2, Math.min(MOST_BINS, column.size() / FEWEST_PER_BIN));
    int[] cells = ColumnRules.bins(column, bins);
    double fine = of(checked((train, all) -> cells));
    return answers.task() == Task.REGRESSION ? Math.max(fine, of(line(column))) : fine;
  }

  /** How strongly it tells by being blank or not. */
  double blank(Column column) {
    int[] cells = new int[column.size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = column.missing(row) ? 1 : 0;
    }
    return of(checked((train, all) -> cells));
  }

  /** Margins of each part by the usual answers per cell on the other parts. */
  double[] checked(BiFunction<int[], int[], int[]> cellsFrom) {
    int[] all = Split.all(answers.rows()).train();
    int k = answers.outputs();
    double[] margins = new double[all.length * k];
    for (int p = 0; p < parts; p++) {
      int[] train = Folds.pick(all, part, p, false);
      int[] cells = cellsFrom.apply(train, all);
      double[][] usual = ColumnRules.usual(answers, cells, train);
      for (int row : Folds.pick(all, part, p, true)) {
        System.arraycopy(usual[cells[row]], 0, margins, row * k, k);
      }
    }
    return margins;
  }

  /** The least-squares line through the other parts; the mean where the column is blank. */
  private double[] line(Column column) {
    int[] all = Split.all(answers.rows()).train();
    double[] values = new double[all.length];
    for (int p = 0; p < parts; p++) {
      Line line = Line.through(column, answers, Folds.pick(all, part, p, false));
      for (int row : Folds.pick(all, part, p, true)) {
        values[row] = line.at(column, row);
      }
    }
    return values;
  }

  private record Line(double slope, double x, double y) {
    static Line through(Column column, Answers answers, int[] rows) {
      double[] sums = new double[5];
      for (int row : rows) {
        if (!column.missing(row)) {
          double x = column.number(row);
          double y = answers.y()[row];
          sums[0]++;
          sums[1] += x;
          sums[2] += y;
          sums[3] += x * x;
          sums[4] += x * y;
        }
      }
      double n = Math.max(1, sums[0]);
      double spread = sums[3] / n - sums[1] / n * (sums[1] / n);
      double together = sums[4] / n - sums[1] / n * (sums[2] / n);
      boolean flat = !(spread > 0) || !Double.isFinite(together / spread);
      return new Line(flat ? 0 : together / spread, sums[1] / n, sums[2] / n);
    }

    double at(Column column, int row) {
      return column.missing(row) ? y : y + slope * (column.number(row) - x);
    }
  }
}
