package io.clickml.service.automl.prepare;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.table.Cells;
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
}
