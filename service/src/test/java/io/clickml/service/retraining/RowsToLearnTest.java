package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows to learn from: those before, and what became known. */
class RowsToLearnTest {
  private static final RawTable BEFORE =
      new RawTable(
          List.of("name", "age", "bought"),
          List.of(cells("Ann", "Bob", "Cleo"), cells(40.0, "50", 60.0), cells("yes", null, null)));

  @Test
  void fillsItsOwnBlanksAndAddsOtherRows() {
    RawTable outcomes =
        new RawTable(List.of("age", "bought"), List.of(cells(50.0, 33.0), cells("no", "yes")));

    RawTable all = RowsToLearn.of(BEFORE, outcomes);

    assertEquals(4, all.rows());
    assertEquals("no", all.columns().get(2).get(1), "as a number and as a text it is one age");
    assertNull(all.columns().get(2).get(2), "nobody knows of her yet");
    assertEquals(33.0, all.columns().get(1).get(3));
    assertEquals("yes", all.columns().get(2).get(3));
    assertNull(all.columns().get(0).get(3));
    assertEquals("yes", all.columns().get(2).get(0), "what was known stays");
  }

  private static Cells cells(Object... values) {
    return Cells.of(Arrays.asList(values));
  }
}
