package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RowPrintTest {
  @Test
  void printsCellsAlikeHoweverTheyCame() {
    long print = RowPrint.ofCells(Arrays.asList(41.0, -0.5, "clerk", null, true));

    assertEquals(print, RowPrint.ofCells(Arrays.asList("41", " -0.50", "clerk ", "", "true")));
    assertEquals(RowPrint.ofCell(0.0), RowPrint.ofCell(-0.0));
  }

  @Test
  void tellsCellsApartAndWhereTheyStand() {
    List<List<Object>> rows = new ArrayList<>();
    rows.add(Arrays.asList(1.0, 2.0, null));
    rows.add(Arrays.asList(2.0, 1.0, null));
    rows.add(Arrays.asList(1.0, null, 2.0));
    rows.add(Arrays.asList(null, 1.0, 2.0));
    rows.add(Arrays.asList(1.0, "2a", null));
    rows.add(Arrays.asList(1.0, "a2", null));
    rows.add(Arrays.asList(1.0, 2.0, 0.0));
    rows.add(List.of(1.0, 2.0));
    for (int a = 3; a < 60; a++) {
      for (int b = 0; b < 60; b++) {
        rows.add(List.of((double) a, (double) b));
      }
    }
    Set<Long> prints = new HashSet<>();
    rows.forEach(row -> prints.add(RowPrint.ofCells(row)));

    assertEquals(rows.size(), prints.size());
  }

  @Test
  void aNameIsNoOtherColumnsName() {
    assertNotEquals(RowPrint.ofName("id", "17"), RowPrint.ofName("mail", "17"));
    assertNotEquals(RowPrint.ofName("id", "17"), RowPrint.ofColumn("id"));
  }
}
