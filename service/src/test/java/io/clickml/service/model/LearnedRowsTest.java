package io.clickml.service.model;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.schema.RowPrint;
import java.util.Arrays;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class LearnedRowsTest {
  private static final List<Object> CELLS = Arrays.asList(41.0, "clerk", null, true);

  @Test
  void knowsARowByItsCellsHoweverTheyCame() {
    LearnedRows rows = rows(RowPrint.ofCells(CELLS));

    assertEquals(Learned.CELLS, rows.of(null, "k", CELLS));
    assertEquals(Learned.CELLS, rows.of(null, "k", Arrays.asList(" 41.00 ", "clerk ", "", true)));
    assertEquals(Learned.NO, rows.of(null, "k", Arrays.asList(42.0, "clerk", null, true)));
    assertEquals(Learned.NO, rows.of(null, "k", Arrays.asList(41.0, null, "clerk", true)));
    // That column was not in the table: the cells name the row.
    assertEquals(Learned.CELLS, rows.of("customer", "k", CELLS));
    assertEquals(Learned.NO, new LearnedRows(new long[0]).of(null, "k", CELLS));
  }

  @Test
  void tellsCustomersApartWhoseCellsAreAlike() {
    LearnedRows rows =
        rows(
            RowPrint.ofCells(CELLS),
            RowPrint.ofColumn("customer"),
            RowPrint.ofName("customer", "17"));

    assertEquals(Learned.CELLS, rows.of("customer", "17", CELLS));
    assertEquals(Learned.NAME, rows.of("customer", "17", List.of()));
    assertEquals(Learned.NO, rows.of("customer", "18", CELLS));
    assertEquals(Learned.CELLS, rows.of("mail", "17", CELLS));
  }

  @Test
  void knowsRowsWithoutANameByTheirCells() {
    long cells = RowPrint.ofCells(CELLS);
    LearnedRows rows =
        rows(cells, RowPrint.ofColumn("customer"), RowPrint.ofNameless("customer", cells));

    assertEquals(Learned.CELLS, rows.of("customer", "18", CELLS));
  }

  @Test
  void doesNotTakeCellsOfManyForTheNameOfOne() {
    long cells = RowPrint.ofCells(CELLS);
    LearnedRows rows = rows(cells, RowPrint.ofRepeated(cells));

    assertEquals(Learned.NO, rows.of("customer", "18", CELLS));
    assertEquals(Learned.CELLS, rows.of(null, "k", CELLS));
  }

  private static LearnedRows rows(long... prints) {
    return new LearnedRows(LongStream.of(prints).sorted().toArray());
  }
}
