package io.clickml.service.retraining;

import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;

/**
 * Yes and no as the live version spells them. Whoever compares its answers with a word, in a
 * formula for example, finds the same word after a retraining, however others typed it meanwhile.
 */
final class Spelling {
  private Spelling() {}

  /** The rows, with each answer that the target reads in the spelling of its class. */
  static RawTable of(RawTable rows, Target target) {
    int at = rows.indexOf(target.name());
    if (at < 0 || target.reading().type() != ColumnType.YES_NO) {
      return rows;
    }
    Cells given = rows.columns().get(at);
    int[] classes = target.classes(target.reading().read(target.name(), given));
    Cells.Builder spelled = new Cells.Builder();
    for (int row = 0; row < classes.length; row++) {
      spelled.add(classes[row] < 0 ? given.get(row) : target.classes().get(classes[row]));
    }
    List<Cells> columns = new ArrayList<>(rows.columns());
    columns.set(at, spelled.build());
    return new RawTable(rows.names(), columns);
  }
}
