package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleFitterTest {
  @Test
  void bearsNumbersWhoseSumIsBeyondADouble() {
    Cells cells = Cells.of(List.of(1.7e308, 5.0, 1.7e308, 1.7e308));
    Table table = new Table(List.of(NumberReading.plain().read("a", cells)));

    Operator operator = new ScaleFitter(0, false).fit(table, null, new int[] {0, 1, 2, 3});

    float[] scaled = new float[4];
    operator.apply(table, 0, 4, scaled, 1, 0);
    assertArrayEquals(new float[] {0, -4, 0, 0}, scaled);
  }

  private static Column column(Tables tables) {
    return NumberReading.plain().read("x", tables.table().columns().get(0));
  }

  private static float scaled(Tables tables, int row) {
    Table table = new Table(List.of(column(tables)));
    Answers none = new Answers(Task.REGRESSION, 0, new double[table.rows()], false);
    Operator fitted =
        new ScaleFitter(0, false).fit(table, none, Split.all(table.rows() - 1).train());
    float[] out = new float[table.rows() * fitted.width()];
    fitted.apply(table, 0, table.rows(), out, fitted.width(), 0);
    return out[row * fitted.width()];
  }

  @Test
  void aLineIsNotFollowedBeyondWhereNearlyAllRowsLie() {
    Tables rows =
        new Tables(1_001)
            .with("x", NumberReading.plain(), row -> row == 1_000 ? 9e9 : (double) row);
    float last = scaled(rows, 989);
    assertEquals(last, scaled(rows, 1_000), 0.05);
    assertEquals(1.7, last, 0.05);
  }

  @Test
  void aNumberThatHardlyEverDiffersKeepsItsRareRows() {
    Tables rows =
        new Tables(1_001).with("x", NumberReading.plain(), row -> row % 500 == 3 ? 8.0 : 0.0);
    assertTrue(scaled(rows, 3) > 3);
  }

  @Test
  void ranksOfAFewValuesSayNoMoreThanTheValues() {
    Tables few = new Tables(100).with("x", NumberReading.plain(), row -> (double) (row % 4));
    Tables many = new Tables(100).with("x", NumberReading.plain(), row -> (double) row);
    assertFalse(ScaleFitter.many(column(few)));
    assertTrue(ScaleFitter.many(column(many)));
  }
}
