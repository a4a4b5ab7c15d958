package io.clickml.modelstore.bundle;

import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/**
 * Made-up rows with the answers a bundle gave when it was written: a reader that answers otherwise
 * must not answer at all. Rows are draws from the columns one by one, so that none is a customer's.
 *
 * @param columns names of the inputs
 * @param rows cells of each row: null, String, Double or Boolean
 * @param expected per row the chances of the classes, or the value
 */
public record GoldenRows(List<String> columns, List<List<Object>> rows, List<double[]> expected) {
  /** Largest difference, relative to numbers above 1, that counts as equal. */
  public static final double TOLERANCE = 1e-6;

  private static final int ROWS = 64;

  public GoldenRows {
    columns = List.copyOf(columns);
    rows = rows.stream().map(GoldenRows::cells).toList();
    expected = List.copyOf(expected);
    if (rows.size() != expected.size()) {
      throw new IllegalArgumentException(rows.size() + " rows, " + expected.size() + " answers");
    }
    for (List<Object> row : rows) {
      if (row.size() != columns.size()) {
        throw new IllegalArgumentException("a golden row of " + row.size() + " cells");
      }
    }
  }

  // JSON gives whole numbers as Integer; a cell is a Double.
  private static List<Object> cells(List<Object> row) {
    List<Object> cells = new ArrayList<>(row.size());
    for (Object cell : row) {
      cells.add(cell instanceof Number number ? (Object) number.doubleValue() : cell);
    }
    return Collections.unmodifiableList(cells);
  }

  /** Draws rows and asks the scorer for their answers. */
  public static GoldenRows make(Scorer scorer, long seed) {
    GoldenDraws draws = new GoldenDraws(scorer.schema(), new Random(seed));
    List<List<Object>> rows = draws.rows(ROWS);
    List<String> names = scorer.schema().inputs().stream().map(input -> input.name()).toList();
    return new GoldenRows(names, rows, answers(scorer, names, rows));
  }

  /** The largest difference between the scorer's answers and the expected ones. */
  double difference(Scorer scorer) {
    List<double[]> got = answers(scorer, columns, rows);
    double most = 0;
    for (int row = 0; row < got.size(); row++) {
      double[] want = expected.get(row);
      if (want.length != got.get(row).length) {
        return Double.POSITIVE_INFINITY;
      }
      for (int i = 0; i < want.length; i++) {
        double difference = Math.abs(want[i] - got.get(row)[i]) / Math.max(1, Math.abs(want[i]));
        most = Double.isNaN(difference) ? Double.POSITIVE_INFINITY : Math.max(most, difference);
      }
    }
    return most;
  }

  private static List<double[]> answers(
      Scorer scorer, List<String> names, List<List<Object>> rows) {
    List<Cells> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int column = i;
      columns.add(Cells.of(rows.stream().map(row -> row.get(column)).collect(Collectors.toList())));
    }
    RawTable raw = new RawTable(names, columns);
    Table table = ColumnMatcher.read(raw, scorer.schema());
    double[] scores = scorer.scores(table, ScoreOptions.onThisThread(0));
    List<double[]> answers = new ArrayList<>();
    int width = rows.isEmpty() ? 0 : scores.length / rows.size();
    for (int row = 0; row < rows.size(); row++) {
      answers.add(Arrays.copyOfRange(scores, row * width, (row + 1) * width));
    }
    return answers;
  }
}
