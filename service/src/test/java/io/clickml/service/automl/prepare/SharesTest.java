package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.FeatureMatrix;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SharesTest {
  private static final int ROWS = 1200;
  private static final int CLASSES = 6;
  private static final int[] ALL = IntStream.range(0, ROWS).toArray();

  private static Answers answers(double[] y) {
    return new Answers(Task.MULTICLASS, CLASSES, y, false);
  }

  private static double[] any(long seed) {
    return new Random(seed).ints(ROWS, 0, CLASSES).asDoubleStream().toArray();
  }

  private static Column numbers(double[] values) {
    return Column.ofNumbers("age", ColumnType.NUMBER, values);
  }

  private static FeatureMatrix seen(Fitter fitter, Column column, double[] y) {
    Table table = new Table(List.of(column));
    return new Encoder(List.of(fitter.fit(table, answers(y), ALL))).encode(table);
  }

  @Test
  void aNumberSpeaksForTheClassesAroundIt() {
    double[] ages = new Random(3).doubles(ROWS, 0, 60).toArray();
    double[] y = IntStream.range(0, ROWS).mapToDouble(row -> (int) (ages[row] / 10)).toArray();
    FeatureMatrix x = seen(new NumberSharesFitter(0), numbers(ages), y);
    int right = 0;
    for (int row = 0; row < ROWS; row++) {
      right += x.get(row, (int) y[row]) > 1 ? 1 : 0;
    }
    // Beside the five borders a number lies between two classes.
    assertTrue(right > 0.9 * ROWS, "right " + right);
  }

  @Test
  void eachNumberOfFewSpeaksForItself() {
    double[] ages = IntStream.range(0, ROWS).mapToDouble(row -> row % 60).toArray();
    double[] y = IntStream.range(0, ROWS).mapToDouble(row -> row % 60 * 7 % CLASSES).toArray();
    FeatureMatrix x = seen(new NumberSharesFitter(0), numbers(ages), y);
    for (int row = 0; row < ROWS; row++) {
      for (int c = 0; c < CLASSES; c++) {
        assertEquals(c == y[row], x.get(row, c) > 0, "row " + row + " class " + c);
      }
    }
  }

  @Test
  void whatTellsNothingSaysNothing() {
    double[] y = any(7);
    float[] none = new float[ROWS * CLASSES];
    Column constant = numbers(new double[ROWS]);
    assertArrayEquals(none, seen(new NumberSharesFitter(0), constant, y).values());
    int[] codes = IntStream.range(0, ROWS).toArray();
    List<String> names = IntStream.range(0, ROWS).mapToObj(i -> "id " + i).toList();
    Column unique = Column.ofLevels("id", ColumnType.CATEGORY, codes, names);
    FeatureMatrix x = seen(new LevelSharesFitter(0), unique, y);
    for (float value : x.values()) {
      // What one row tells of itself, no other row confirms.
      assertEquals(0, value, 0.02);
    }
  }

  @Test
  void blanksSpeakTooWhereTheyTell() {
    double[] y = any(11);
    double[] ages = new double[ROWS];
    for (int row = 0; row < ROWS; row++) {
      ages[row] = y[row] == 2 ? Double.NaN : row % 50;
    }
    FeatureMatrix x = seen(new NumberSharesFitter(0), numbers(ages), y);
    for (int row = 0; row < ROWS; row++) {
      assertEquals(y[row] == 2, x.get(row, 2) > 1, "row " + row);
    }
  }

  @Test
  void smoothingFollowsHowSureTheRowsAre() {
    double[] half = {0.5, 0.5};
    Shares sure = Shares.alike(2, half);
    Shares luck = Shares.alike(2, half);
    for (int i = 0; i < 40; i++) {
      sure.add(i % 2, i % 2);
      luck.add(i % 2, i / 2 % 2);
    }
    assertArrayEquals(new double[] {20.5 / 21, 0.5 / 21}, sure.smoothed()[0], 1e-12);
    assertEquals(null, luck.smoothed());
  }

  @Test
  void equalNumbersStandInOneStretch() {
    double[] sorted = IntStream.range(0, 1000).mapToDouble(i -> i < 700 ? 5 : i).toArray();
    Stretches stretches = Stretches.of(sorted, 10);
    assertEquals(0, stretches.place(-1));
    assertEquals(0, stretches.place(5));
    assertTrue(stretches.count() > 2 && stretches.count() <= 10);
    for (int i = 1; i < stretches.count(); i++) {
      assertTrue(stretches.starts()[i] <= stretches.middles()[i]);
      assertTrue(stretches.middles()[i - 1] < stretches.starts()[i]);
      assertEquals(i, stretches.place(stretches.middles()[i]));
    }
  }
}
