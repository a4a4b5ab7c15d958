package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.LevelValueOperator;
import io.clickml.modelstore.encoding.Levels;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.List;

/**
 * What the answers are like for each level of a category: the smoothed mean (the share of each
 * class for several), and how frequent the level is. Smoothing pulls rare levels to the overall
 * mean (Micci-Barreca 2001).
 */
record LevelMeansFitter(int source, boolean linear) implements Fitter {
  private static final int MOST_LEVELS = 20_000;
  private static final int MOST_CLASSES = 10;
  private static final int SMALL = 2_000;

  @Override
  public boolean usesAnswers() {
    return true;
  }

  @Override
  public Operator fit(Table table, Answers answers, int[] rows) {
    Column column = table.column(source);
    LevelCounts counts = LevelCounts.of(column, rows);
    int places = Math.min(counts.size(), MOST_LEVELS);
    int means = answers.task() == Task.MULTICLASS ? Math.min(answers.classes(), MOST_CLASSES) : 1;
    int width = means + (linear ? 0 : 1);
    double[] prior = prior(answers, rows, means);
    double[][] sums = sums(column, answers, rows, means);
    double smoothing = rows.length < SMALL ? 20 : 10;
    double spread = linear ? spread(answers, rows, prior) : 1;
    double[] values = new double[places * width];
    for (int place = 0; place < places; place++) {
      double[] sum = sums[counts.codes().get(place)];
      long count = counts.count(place);
      for (int m = 0; m < means; m++) {
        double mean = (sum[m] + smoothing * prior[m]) / (count + smoothing);
        values[place * width + m] = linear ? (mean - prior[m]) / spread : mean;
      }
      if (!linear) {
        values[place * width + means] = Math.log1p((double) count);
      }
    }
    double[] unseen = new double[width];
    System.arraycopy(linear ? new double[means] : prior, 0, unseen, 0, means);
    double[] missing = missing(column, rows, sums, unseen, smoothing, prior, spread);
    Levels levels = counts.first(places);
    return new LevelValueOperator(
        source, names(column.name(), means), levels, values, unseen, missing);
  }

  /** Missing is a level like another; its sums stand last. */
  private double[] missing(
      Column column,
      int[] rows,
      double[][] sums,
      double[] unseen,
      double smoothing,
      double[] prior,
      double spread) {
    long count = 0;
    for (int row : rows) {
      count += column.missing(row) ? 1 : 0;
    }
    double[] values = unseen.clone();
    for (int m = 0; m < prior.length; m++) {
      double mean = (sums[sums.length - 1][m] + smoothing * prior[m]) / (count + smoothing);
      values[m] = linear ? (mean - prior[m]) / spread : mean;
    }
    if (!linear) {
      values[prior.length] = Math.log1p((double) count);
    }
    return values;
  }

  private static double[][] sums(Column column, Answers answers, int[] rows, int means) {
    int levels = column.levels().size();
    double[][] sums = new double[levels + 1][means];
    for (int row : rows) {
      int code = column.code(row);
      double[] sum = sums[code < 0 ? levels : code];
      for (int m = 0; m < means; m++) {
        sum[m] += value(answers, row, m);
      }
    }
    return sums;
  }

  private static double value(Answers answers, int row, int mean) {
    if (answers.task() == Task.MULTICLASS) {
      return answers.y()[row] == mean ? 1 : 0;
    }
    return answers.margin(row);
  }

  private static double[] prior(Answers answers, int[] rows, int means) {
    double[] prior = new double[means];
    for (int row : rows) {
      for (int m = 0; m < means; m++) {
        prior[m] += value(answers, row, m) / rows.length;
      }
    }
    return prior;
  }

  private static double spread(Answers answers, int[] rows, double[] prior) {
    double sum = 0;
    for (int row : rows) {
      double off = value(answers, row, 0) - prior[0];
      sum += off * off;
    }
    return Math.max(Math.sqrt(sum / rows.length), 1e-12);
  }

  private List<String> names(String column, int means) {
    List<String> names = new ArrayList<>();
    for (int m = 0; m < means; m++) {
      names.add(column + (means == 1 ? " (usual answer)" : " (share of answer " + (m + 1) + ")"));
    }
    if (!linear) {
      names.add(column + " (how frequent)");
    }
    return names;
  }
}
