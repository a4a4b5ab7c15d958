package io.clickml.service.automl.report;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ConditionTest {
  @Test
  void speaksOfATimeAsOne() {
    Reading times = NumberReading.times(Clock.HOURS);
    Column opened = times.read("opened", Cells.of(List.of("14:35")));
    Condition late = new Condition(0, Condition.Kind.ABOVE, opened.number(0), -1);

    assertEquals("“opened” is above 14:35", late.words(opened, times));
    assertEquals(
        Map.of("column", "opened", "is", "above", "value", "14:35"), late.told(opened, times));
  }

  @Test
  void speaksOfANumberAsOne() {
    Reading plain = NumberReading.plain();
    Column age = plain.read("age", Cells.of(List.of(41.0)));
    Condition young = new Condition(0, Condition.Kind.UP_TO, 41, -1);

    assertEquals("“age” is at most 41", young.words(age, plain));
    assertEquals(41.0, young.told(age, plain).get("value"));
  }
}
