package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.RowPrint;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class LearnedPrintsTest {
  private static final Domain NONE = new Domain(0, 0, new double[0], List.of());

  @Test
  void printsRowsWithATargetByTheirCellsAndNames() {
    RawTable table =
        new RawTable(
            List.of("customer", "job", "share", "bought"),
            List.of(
                Cells.of(Arrays.asList("a-1", "a-2", "a-3", null)),
                Cells.of(Arrays.asList("clerk", "nurse", "clerk", "clerk")),
                Cells.of(Arrays.asList(0.5, 0.25, 0.75, 0.125)),
                Cells.of(Arrays.asList("yes", null, "no", "no"))));

    long[] prints = LearnedPrints.of(table, schema());

    long nameless = RowPrint.ofCells(List.of("clerk", 0.125));
    List<Long> expected =
        List.of(
            RowPrint.ofCells(List.of("clerk", 0.5)),
            RowPrint.ofCells(List.of("clerk", 0.75)),
            nameless,
            RowPrint.ofColumn("customer"),
            RowPrint.ofName("customer", "a-1"),
            RowPrint.ofName("customer", "a-3"),
            RowPrint.ofNameless("customer", nameless));
    assertEquals(expected.stream().sorted().toList(), Arrays.stream(prints).boxed().toList());
  }

  @Test
  void takesNoColumnForANameThatRepeats() {
    RawTable table =
        new RawTable(
            List.of("customer", "job", "share", "bought"),
            List.of(
                Cells.of(List.of("a-1", "a-2", "a-1")),
                Cells.of(List.of("clerk", "nurse", "clerk")),
                Cells.of(List.of(1.0, 2.0, 1.0)),
                Cells.of(List.of("yes", "no", "no"))));

    long alike = RowPrint.ofCells(List.of("clerk", 1.0));
    List<Long> expected =
        List.of(alike, RowPrint.ofRepeated(alike), RowPrint.ofCells(List.of("nurse", 2.0)));
    long[] prints = LearnedPrints.of(table, schema());
    assertEquals(expected.stream().sorted().toList(), Arrays.stream(prints).boxed().toList());
  }

  private static Schema schema() {
    return new Schema(
        List.of(
            InputColumn.of("job", CategoryReading.usual(), NONE),
            InputColumn.of("share", NumberReading.plain(), NONE)),
        new Target("bought", Task.BINARY, YesNoReading.usual(), List.of("no", "yes"), "", NONE));
  }
}
