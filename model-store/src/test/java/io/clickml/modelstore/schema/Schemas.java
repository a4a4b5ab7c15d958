package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A small schema: a required number with an alias, a required category, an optional number. */
final class Schemas {
  static final Domain NONE = new Domain(0, 0, new double[0], List.of());
  static final Target TARGET =
      new Target("churn", Task.BINARY, YesNoReading.usual(), List.of("no", "yes"), "", NONE);

  private Schemas() {}

  static Schema schema() {
    Reading number = NumberReading.plain();
    return new Schema(
        List.of(
            new InputColumn("Größe [m]", List.of("size"), number.type(), number, true, NONE),
            InputColumn.of("job", CategoryReading.usual(), NONE),
            new InputColumn("age", List.of(), number.type(), number, false, NONE)),
        TARGET);
  }

  /** Rows of cells under names. */
  static RawTable raw(List<String> names, Object[]... rows) {
    List<Cells> columns = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      int at = i;
      columns.add(Cells.of(Arrays.asList(Arrays.stream(rows).map(row -> row[at]).toArray())));
    }
    return new RawTable(names, columns);
  }
}
