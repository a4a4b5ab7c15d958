package io.clickml.service.automl.report;

import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.blend.PlainMeasure;
import io.clickml.service.automl.blend.Scoring;
import io.clickml.service.automl.prepare.Answers;
import io.clickml.service.automl.prepare.Draw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * What each column alone could tell: the usual answer per level, or per tenth of a number's range
 * of ranks, found on two thirds of the rows and checked on the others.
 */
public final class ColumnRules {
  private static final int MOST_ROWS = 20_000;
  private static final int PARTS = 3;
  private static final int BINS = 12;
  private static final double SMOOTHING = 2;

  private final Answers answers;
  private final int[] part;

  /**
   * One column's rule.
   *
   * @param column position among the inputs
   * @param metric value of the person's metric
   * @param plain the same as a person would count it
   * @param strength AUC, accuracy or R², whichever fits the task, of the strongest way in which the
   *     values tell the answer
   * @param blank the same of being blank or not
   */
  public record Rule(int column, double metric, double plain, double strength, double blank) {}

  private ColumnRules(Answers answers, long seed) {
    this.answers = answers;
    this.part = Draw.parts(answers.units(), PARTS, seed);
  }

  /** The rules of all columns, best first. */
  public static List<Rule> of(Table table, Answers answers, Metric metric, long seed) {
    int[] rows = Draw.some(table.rows(), MOST_ROWS, seed);
    Table sampled = table.rows(rows);
    ColumnRules rules = new ColumnRules(answers.rows(rows), seed);
    List<Rule> all =
        IntStream.range(0, sampled.columns().size())
            .parallel()
            .mapToObj(i -> rules.rule(i, sampled.column(i), metric))
            .collect(Collectors.toCollection(ArrayList::new));
    all.sort((a, b) -> Double.compare(metric.loss(a.metric), metric.loss(b.metric)));
    return all;
  }

  private Rule rule(int at, Column column, Metric metric) {
    Strengths strengths = new Strengths(answers, part, PARTS);
    int[] cells = cells(column);
    double[] margins = strengths.checked((train, all) -> cells);
    double plain = PlainMeasure.of(answers).value(answers, margins);
    return new Rule(
        at,
        new Scoring(answers, margins).of(metric),
        plain,
        Math.max(strengths.of(margins), strengths.best(column)),
        strengths.blank(column));
  }

  /** One cell per level, or per part of a number's range of ranks; cell 0 is blank. */
  static int[] cells(Column column) {
    return column.numeric() ? bins(column, BINS) : levels(column);
  }

  /** Margins per cell, smoothed towards those of all rows. */
  static double[][] usual(Answers answers, int[] cells, int[] rows) {
    int width = Math.max(1, answers.classes());
    int count = Arrays.stream(cells).max().orElse(0) + 1;
    double[][] sums = new double[count][width];
    double[] counts = new double[count];
    double[] prior = new double[width];
    for (int row : rows) {
      int at = answers.classes() == 0 ? 0 : (int) answers.y()[row];
      double value = answers.classes() == 0 ? answers.y()[row] : 1;
      sums[cells[row]][at] += value;
      counts[cells[row]]++;
      prior[at] += value / rows.length;
    }
    double[][] margins = new double[count][];
    for (int c = 0; c < count; c++) {
      for (int i = 0; i < width; i++) {
        sums[c][i] = (sums[c][i] + SMOOTHING * prior[i]) / (counts[c] + SMOOTHING);
      }
      margins[c] = margins(answers, sums[c]);
    }
    return margins;
  }

  private static double[] margins(Answers answers, double[] shares) {
    if (answers.task() == Task.REGRESSION) {
      return shares;
    }
    double[] logs = Arrays.stream(shares).map(share -> Math.log(Math.max(share, 1e-9))).toArray();
    return answers.task() == Task.BINARY ? new double[] {logs[1] - logs[0]} : logs;
  }

  private static int[] levels(Column column) {
    int[] cells = new int[column.size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = column.code(row) + 1;
    }
    return cells;
  }

  static int[] bins(Column column, int bins) {
    double[] sorted = new double[column.size()];
    int filled = 0;
    for (int row = 0; row < sorted.length; row++) {
      if (!column.missing(row)) {
        sorted[filled++] = column.number(row);
      }
    }
    sorted = Arrays.copyOf(sorted, filled);
    Arrays.sort(sorted);
    double[] cuts = new double[bins - 1];
    for (int b = 1; b < bins; b++) {
      cuts[b - 1] = filled == 0 ? 0 : sorted[(int) ((long) b * (filled - 1) / bins)];
    }
    int[] cells = new int[column.size()];
    for (int row = 0; row < cells.length; row++) {
      cells[row] = column.missing(row) ? 0 : 1 + above(cuts, column.number(row));
    }
    return cells;
  }

  private static int above(double[] cuts, double value) {
    int low = 0;
    int high = cuts.length;
    while (low < high) {
      int middle = (low + high) / 2;
      if (value > cuts[middle]) {
        low = middle + 1;
      } else {
        high = middle;
      }
    }
    return low;
  }
}
