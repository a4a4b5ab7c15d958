package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SpellingTest {
  private static final RawTable ROWS =
      new RawTable(
          List.of("age", "bought"),
          List.of(
              Cells.of(Arrays.asList(1.0, 2.0, 3.0, 4.0, 5.0)),
              Cells.of(Arrays.asList("Y", "no", null, true, "perhaps"))));

  private static Target target(String name, Reading reading) {
    return new Target(
        name,
        Task.BINARY,
        reading,
        List.of("No", "Yes"),
        "",
        new Domain(5, 0, new double[0], List.of()));
  }

  @Test
  void yesAndNoAreSpelledAsTheLiveVersionDoes() {
    RawTable spelled = Spelling.of(ROWS, target("bought", YesNoReading.usual()));

    Cells answers = spelled.columns().get(1);
    List<Object> all = IntStream.range(0, 5).mapToObj(answers::get).toList();
    assertEquals(Arrays.asList("Yes", "No", null, "Yes", "perhaps"), all);
    assertSame(ROWS.columns().get(0), spelled.columns().get(0));
  }

  @Test
  void otherAnswersAndColumnsStay() {
    assertSame(ROWS, Spelling.of(ROWS, target("bought", CategoryReading.usual())));
    assertSame(ROWS, Spelling.of(ROWS, target("sold", YesNoReading.usual())));
  }
}
