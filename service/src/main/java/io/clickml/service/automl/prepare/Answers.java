package io.clickml.service.automl.prepare;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * The known answers as numbers. Margins that speak of them are row-major {@code rows x outputs()}:
 * a logit for two classes, one score per class for several, and the number itself (or the logarithm
 * of one plus it, when {@code log}) for regression.
 *
 * @param task kind of answer
 * @param classes number of classes, 0 for regression
 * @param y index of the class, or the number, per row
 * @param log whether margins of a regression are {@code log(1 + number)}
 * @param middle whether the number is wanted that half of the answers lie below, not their mean
 * @param units number of the group of copies that each row belongs to; rows of one group count as
 *     one when it is asked how certain something is
 */
public record Answers(
    Task task, int classes, double[] y, boolean log, boolean middle, int[] units) {

  private static final int MANY_CLASSES = 5;

  /** Answers of rows of which none is a copy. */
  public Answers(Task task, int classes, double[] y, boolean log) {
    this(task, classes, y, log, IntStream.range(0, y.length).toArray());
  }

  /** Answers of which the mean is wanted. */
  public Answers(Task task, int classes, double[] y, boolean log, int[] units) {
    this(task, classes, y, log, false, units);
  }

  public int rows() {
    return y.length;
  }

  /** Rows that are no copies of others. */
  public int distinct() {
    return differing(units).length;
  }

  /** The numbers that occur, none of them negative, in the order of their first occurrence. */
  public static int[] differing(int[] numbers) {
    boolean[] seen = new boolean[Arrays.stream(numbers).max().orElse(-1) + 1];
    int[] differing = new int[numbers.length];
    int count = 0;
    for (int number : numbers) {
      if (!seen[number]) {
        seen[number] = true;
        differing[count++] = number;
      }
    }
    return Arrays.copyOf(differing, count);
  }

  /** Rows of the rarest class that are no copies of others. */
  public int rarest() {
    int least = rows();
    for (int c = 0; c < classes; c++) {
      int at = c;
      int[] of = IntStream.range(0, y.length).filter(row -> y[row] == at).toArray();
      least = Math.min(least, rows(of).distinct());
    }
    return Math.max(1, least);
  }

  /** Whether there are so many classes that each has few rows, and takes its share of the time. */
  public boolean manyClasses() {
    return classes >= MANY_CLASSES;
  }

  /** How many answers there are that differ. */
  public int differing() {
    return (int) Arrays.stream(y).distinct().count();
  }

  /** Margins per row. */
  public int outputs() {
    return task == Task.MULTICLASS ? classes : 1;
  }

  /** The answer of a row as learners see it. */
  public double margin(int row) {
    return log ? Math.log1p(y[row]) : y[row];
  }

  /** A regression's margin as a number in the target's unit. */
  public double value(double margin) {
    return log ? Math.expm1(margin) : margin;
  }

  /** The same answers with margins in the given space. */
  public Answers inLog(boolean wanted) {
    return new Answers(task, classes, y, wanted, middle, units);
  }

  /** The same answers, of which that number is wanted by which the metric is best. */
  public Answers toward(Metric metric) {
    return new Answers(task, classes, y, log, metric == Metric.MAE, units);
  }

  /** What learning makes small: its best constant is what is wanted. */
  public Metric proper() {
    return classes > 0 ? Metric.LOG_LOSS : middle ? Metric.MAE : Metric.RMSE;
  }

  /** The same answers, knowing which rows are copies of each other. */
  public Answers in(int[] groups) {
    return new Answers(task, classes, y, log, middle, groups);
  }

  /** The answers of the given rows. */
  public Answers rows(int[] rows) {
    double[] picked = new double[rows.length];
    int[] unit = new int[rows.length];
    for (int i = 0; i < rows.length; i++) {
      picked[i] = y[rows[i]];
      unit[i] = units[rows[i]];
    }
    return new Answers(task, classes, picked, log, middle, unit);
  }
}
