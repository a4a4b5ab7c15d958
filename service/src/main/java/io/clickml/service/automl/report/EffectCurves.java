package io.clickml.service.automl.report;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.learner.Deadline;
import io.clickml.service.automl.prepare.Draw;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * How the answer moves with a column when all else stays: the mean answer over some rows that all
 * get the same value there (partial dependence, Friedman 2001).
 */
final class EffectCurves {
  private static final int MOST_COLUMNS = 6;
  private static final int MOST_POINTS = 10;
  private static final int LEAST_POINTS = 2;
  private static final int FEWEST_ROWS = 10;
  private static final int ROWS = 60;

  private final Scorer scorer;
  private final Table all;
  private final Table rows;
  private final int width;
  private final double[] shares;
  private final int answer;
  private final Deadline until;

  /**
   * @param inputs of rows that were not learned from
   */
  EffectCurves(Scorer scorer, Table inputs, Facts facts, Deadline until) {
    this.scorer = scorer;
    this.all = inputs;
    this.rows = inputs.rows(Draw.some(inputs.rows(), ROWS, facts.asked().seed()));
    this.width = Math.max(1, scorer.schema().target().classes().size());
    this.shares = facts.importances();
    this.answer = facts.honest().used() == null ? -1 : facts.honest().used().answer();
    this.until = until;
  }

  /** A value of a column, and how many rows are at or about it. */
  private record Stop(double number, int code, int rows) {}

  /** The curves of the strongest columns, at most so many. */
  ArrayNode strongest(int most) {
    ArrayNode list = Figure.array();
    IntStream.range(0, shares.length)
        .boxed()
        .filter(i -> shares[i] > 0)
        .sorted(Comparator.comparingDouble(i -> -shares[i]))
        .filter(i -> told(all.column(i).type()))
        .limit(MOST_COLUMNS)
        .takeWhile(i -> list.size() < most && !until.over())
        .forEach(i -> add(list, i));
    return list;
  }

  private static boolean told(ColumnType type) {
    return type.numeric() || type == ColumnType.CATEGORY;
  }

  private void add(ArrayNode list, int input) {
    Column column = all.column(input);
    List<Stop> stops =
        column.type() == ColumnType.NUMBER || column.type() == ColumnType.DATE
            ? numbers(column)
            : levels(column);
    if (stops.size() < LEAST_POINTS) {
      return;
    }
    double[][] means = means(input, stops);
    int told = width == 1 ? 0 : answer >= 0 ? answer : mostMoved(means);
    ObjectNode curve = list.addObject();
    curve.put("column", column.name());
    Figure.cell(curve, "answer", width == 1 ? null : scorer.schema().target().classes().get(told));
    boolean clock = scorer.schema().inputs().get(input).reading().clock();
    curve.put("kind", clock ? "time" : kind(column.type()));
    ArrayNode points = curve.putArray("points");
    for (int s = 0; s < means.length; s++) {
      Stop stop = stops.get(s);
      ObjectNode point = points.addObject();
      at(point, column, stop);
      point.put("value", Figure.rounded(means[s][told]));
      point.put("rows", stop.rows());
    }
  }

  private static String kind(ColumnType type) {
    return switch (type) {
      case NUMBER -> "number";
      case DATE -> "date";
      default -> "level";
    };
  }

  private static void at(ObjectNode point, Column column, Stop stop) {
    switch (column.type()) {
      case NUMBER -> point.put("at", Figure.rounded(stop.number));
      case DATE -> point.put("at", Condition.day(stop.number));
      case YES_NO -> point.put("at", stop.number > 0 ? "yes" : "no");
      default -> point.put("at", column.levels().get(stop.code));
    }
  }

  private int mostMoved(double[][] means) {
    int most = 0;
    double widest = -1;
    for (int c = 0; c < width; c++) {
      int of = c;
      double low = Arrays.stream(means).mapToDouble(m -> m[of]).min().orElse(0);
      double high = Arrays.stream(means).mapToDouble(m -> m[of]).max().orElse(0);
      if (high - low > widest) {
        widest = high - low;
        most = c;
      }
    }
    return most;
  }

  /** The mean answer at each stop; all stops are scored at once, which is much cheaper. */
  private double[][] means(int input, List<Stop> stops) {
    int each = rows.rows();
    int[] repeated = IntStream.range(0, each * stops.size()).map(i -> i % each).toArray();
    List<Column> columns = new ArrayList<>(rows.rows(repeated).columns());
    columns.set(input, filled(rows.column(input), stops, each));
    double[] scores = scorer.scores(new Table(columns), ScoreOptions.withReasons(0));
    double[][] means = new double[stops.size()][width];
    for (int i = 0; i < scores.length; i++) {
      means[i / (each * width)][i % width] += scores[i] / each;
    }
    return means;
  }

  /** A column of each stop so many times. */
  private static Column filled(Column like, List<Stop> stops, int each) {
    if (like.numeric()) {
      double[] numbers = new double[each * stops.size()];
      Arrays.setAll(numbers, i -> stops.get(i / each).number);
      return Column.ofNumbers(like.name(), like.type(), numbers);
    }
    int[] codes = new int[each * stops.size()];
    Arrays.setAll(codes, i -> stops.get(i / each).code);
    return Column.ofLevels(like.name(), like.type(), codes, like.levels());
  }

  /** Values at equal steps of rank; the rows between half way to the neighbours belong to one. */
  private static List<Stop> numbers(Column column) {
    double[] sorted =
        IntStream.range(0, column.size())
            .mapToDouble(column::number)
            .filter(value -> !Double.isNaN(value))
            .sorted()
            .toArray();
    double[] at =
        IntStream.range(0, sorted.length == 0 ? 0 : MOST_POINTS)
            .mapToDouble(p -> sorted[(int) ((p + 0.5) / MOST_POINTS * sorted.length)])
            .distinct()
            .toArray();
    int[] counts = new int[at.length];
    for (double value : sorted) {
      int stop = 0;
      while (stop < at.length - 1 && value > (at[stop] + at[stop + 1]) / 2) {
        stop++;
      }
      counts[stop]++;
    }
    return IntStream.range(0, at.length).mapToObj(s -> new Stop(at[s], -1, counts[s])).toList();
  }

  /** The levels of most rows; a level of a few rows could tell who they are. */
  private static List<Stop> levels(Column column) {
    boolean flag = column.numeric();
    int[] counts = new int[flag ? 2 : column.levels().size()];
    for (int row = 0; row < column.size(); row++) {
      if (!column.missing(row)) {
        counts[flag ? (int) column.number(row) : column.code(row)]++;
      }
    }
    return IntStream.range(0, counts.length)
        .filter(level -> counts[level] >= FEWEST_ROWS)
        .boxed()
        .sorted(Comparator.comparingInt(level -> -counts[level]))
        .limit(MOST_POINTS)
        .map(level -> new Stop(level, level, counts[level]))
        .toList();
  }
}
