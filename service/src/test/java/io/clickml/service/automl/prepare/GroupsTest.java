package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.Table;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class GroupsTest {
  private static final int ROWS = 600;

  private final Random random = new Random(4);

  private static Table table(IntToDoubleFunction a, IntToDoubleFunction b) {
    return new Table(List.of(numbers("a", a), numbers("b", b)));
  }

  private static Column numbers(String name, IntToDoubleFunction value) {
    double[] values = IntStream.range(0, ROWS).mapToDouble(value).toArray();
    return Column.ofNumbers(name, ColumnType.NUMBER, values);
  }

  private static long distinct(Table table) {
    return IntStream.of(Groups.of(table)).distinct().count();
  }

  @Test
  void copiesAreOneGroup() {
    double[] some = random.doubles(100).toArray();
    double[] others = random.doubles(100).toArray();
    int[] groups = Groups.of(table(row -> some[row % 100], row -> others[row % 100]));
    assertArrayEquals(IntStream.range(0, ROWS).map(row -> row % 100).toArray(), groups);
  }

  @Test
  void fewCopiesAmongManyRowsAreFound() {
    double[] some = random.doubles(ROWS).toArray();
    assertEquals(
        ROWS - 20, distinct(table(row -> some[row < 20 ? row + 20 : row], row -> row % 20 % 4)));
  }

  @Test
  void rowsOfFewLevelsAgreeWithoutBeingCopies() {
    assertEquals(ROWS, distinct(table(row -> row % 5, row -> random.nextInt(4))));
  }

  @Test
  void nextToNothingIsNotLeft() {
    double[] some = random.doubles(8).toArray();
    assertEquals(ROWS, distinct(table(row -> some[row % 8], row -> some[row % 8])));
  }
}
