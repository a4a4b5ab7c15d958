package io.clickml.modelstore.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CellsTest {
  @Property(tries = 100)
  void everyCellComesBackAndIsKeptOnce(
      @ForAll @IntRange(max = 2_000) int rows,
      @ForAll @IntRange(min = 1, max = 500) int distinct,
      @ForAll long seed) {
    Random random = new Random(seed);
    List<Object> values = new ArrayList<>();
    for (int row = 0; row < rows; row++) {
      int pick = random.nextInt(distinct);
      values.add(pick % 4 == 0 ? null : pick % 4 == 1 ? (Object) ("t" + pick) : pick / 2.0);
    }
    Cells cells = Cells.of(values);
    assertEquals(rows, cells.size());
    for (int row = 0; row < rows; row++) {
      assertEquals(values.get(row), cells.get(row));
    }
    assertEquals(new HashSet<>(cells.dictionary()).size(), cells.dictionary().size());
  }

  @Test
  void kindsOfCellsStayApart() {
    Cells cells = Cells.of(Arrays.asList("1", 1.0, true, "true", null, "", Double.NaN, Double.NaN));
    assertEquals(List.of("1", 1.0, true, "true", "", Double.NaN), cells.dictionary());
    assertEquals(Cells.BLANK, cells.code(4));
    assertThrows(IllegalArgumentException.class, () -> Cells.of(List.of(1)));
    assertThrows(IllegalArgumentException.class, () -> Cells.of(List.of("a"), new int[] {1}));
  }

  @Test
  void rowsArePicked() {
    RawTable table =
        new RawTable(
            List.of("a", "b"), List.of(Cells.of(List.of("x", "y")), Cells.of(List.of(1.0, 2.0))));
    RawTable picked = table.rows(new int[] {1, 1, 0});
    assertEquals(3, picked.rows());
    assertEquals("y", picked.columns().get(0).get(1));
    assertEquals(1.0, picked.columns().get(1).get(2));
    assertEquals(1, table.indexOf("b"));
    assertThrows(
        IllegalArgumentException.class,
        () -> new RawTable(List.of("a"), List.of(table.columns().get(0), table.columns().get(1))));
    assertThrows(
        IllegalArgumentException.class,
        () ->
            new RawTable(List.of("a", "b"), List.of(table.columns().get(0), Cells.of(List.of()))));
  }
}
