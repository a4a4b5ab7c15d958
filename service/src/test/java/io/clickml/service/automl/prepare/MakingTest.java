package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.Feature;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class MakingTest {
  private static final int ROWS = 800;
  private static final int OPEN = 600;

  private Random random;

  @BeforeEach
  void draw() {
    long seed = System.nanoTime();
    System.out.println("MakingTest seed " + seed);
    random = new Random(seed);
  }

  /** Squared correlation with the answers: what a model of one feature would bring. */
  private static double[] alone(
      FeatureMatrix matrix, List<Feature> features, Answers answers, long seed) {
    double[] gains = new double[features.size()];
    for (int f = 0; f < gains.length; f++) {
      int at = f;
      double[] x = IntStream.range(0, matrix.rows()).mapToDouble(r -> matrix.get(r, at)).toArray();
      double[] y = answers.y();
      double mx = Arrays.stream(x).average().orElseThrow();
      double my = Arrays.stream(y).average().orElseThrow();
      double xy = 0;
      double xx = 0;
      double yy = 0;
      for (int row = 0; row < x.length; row++) {
        xy += (x[row] - mx) * (y[row] - my);
        xx += (x[row] - mx) * (x[row] - mx);
        yy += (y[row] - my) * (y[row] - my);
      }
      gains[f] = xy * xy / (xx * yy);
    }
    return gains;
  }

  private double[] numbers() {
    return random.doubles(ROWS, 1, 9).toArray();
  }

  private static Table table(double[] price, double[] size, int[] codes) {
    return new Table(
        List.of(
            Column.ofNumbers("price", ColumnType.NUMBER, price),
            Column.ofNumbers("size", ColumnType.NUMBER, size),
            Column.ofLevels("town", ColumnType.CATEGORY, codes, List.of("Linz", "Graz"))));
  }

  private static List<String> chosen(Table table, double[] y) {
    Answers answers = new Answers(Task.REGRESSION, 0, y, false);
    int[] open = IntStream.range(0, OPEN).toArray();
    View made =
        new ViewPlans(table).made(() -> new Making(table, answers, open, MakingTest::alone, 3));
    return new Views(table, answers, 1)
        .see(made, Split.all(ROWS), false).encoder().features().stream()
            .map(Feature::name)
            .toList();
  }

  @Test
  void whatTellsIsMadeAndWhatDoesNotIsLeft() {
    double[] price = numbers();
    double[] size = numbers();
    int[] codes = random.ints(ROWS, 0, 2).toArray();
    double[] ratio = IntStream.range(0, ROWS).mapToDouble(i -> price[i] / size[i]).toArray();
    List<String> chosen = chosen(table(price, size, codes), ratio);
    assertEquals(List.of("price", "size", "town"), chosen.subList(0, 3));
    assertTrue(chosen.contains("price / size") || chosen.contains("size / price"), "" + chosen);
  }

  @Test
  void rowsLockedAwayChangeNothing() {
    double[] price = numbers();
    double[] size = numbers();
    double[] y = numbers();
    int[] codes = random.ints(ROWS, 0, 2).toArray();
    List<String> before = chosen(table(price, size, codes), y);
    for (int row = OPEN; row < ROWS; row++) {
      price[row] = -price[row];
      size[row] = 0;
      codes[row] = 1 - codes[row];
      y[row] = 1e6;
    }
    assertEquals(before, chosen(table(price, size, codes), y));
  }

  @Test
  void aNumberStandsAgainstItsMeanInTheLevel() {
    double[] price = {1, 3, 8, Double.NaN, 5, 5};
    int[] codes = {0, 0, 1, 1, -1, 2};
    Table table =
        new Table(
            List.of(
                Column.ofNumbers("price", ColumnType.NUMBER, price),
                Column.ofLevels("town", ColumnType.CATEGORY, codes, List.of("a", "b", "c"))));
    int[] rows = {0, 1, 2, 3};
    Encoder encoder = new Encoder(List.of(new GroupRatioFitter(0, 1).fit(table, null, rows)));
    float[] values = encoder.encode(table).values();
    float all = 4;
    float[] expected = {0.5f, 1.5f, 1, Float.NaN, 5 / all, 5 / all};
    assertArrayEquals(expected, values);
  }
}
