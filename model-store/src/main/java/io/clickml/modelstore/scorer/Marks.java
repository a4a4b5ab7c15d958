package io.clickml.modelstore.scorer;

import io.clickml.modelstore.encoding.CategoryOperator;
import io.clickml.modelstore.encoding.Encoder;
import io.clickml.modelstore.encoding.GroupRatioOperator;
import io.clickml.modelstore.encoding.LevelValueOperator;
import io.clickml.modelstore.encoding.Levels;
import io.clickml.modelstore.encoding.OneHotOperator;
import io.clickml.modelstore.encoding.Operator;
import io.clickml.modelstore.schema.ColumnMatch;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.LevelCount;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What is odd about a row: {@code unseen:column} (a category that training never saw), {@code
 * outside:column} (beyond the range seen), {@code misfit:column} (a cell that could not be read).
 */
final class Marks {
  private final Schema schema;
  // Per input the lists of levels that its operators know.
  private final List<List<Levels>> known = new ArrayList<>();
  private final List<Set<String>> frequent = new ArrayList<>();

  Marks(Schema schema, List<Encoder> encoders) {
    this.schema = schema;
    for (InputColumn input : schema.inputs()) {
      known.add(new ArrayList<>());
      frequent.add(
          input.domain().topLevels().stream().map(LevelCount::level).collect(Collectors.toSet()));
    }
    for (Encoder encoder : encoders) {
      encoder.operators().forEach(this::collect);
    }
  }

  private void collect(Operator operator) {
    if (operator instanceof CategoryOperator category) {
      add(category.source(), category.levels());
    } else if (operator instanceof OneHotOperator oneHot) {
      add(oneHot.source(), oneHot.levels());
    } else if (operator instanceof LevelValueOperator values) {
      add(values.source(), values.levels());
    } else if (operator instanceof GroupRatioOperator ratio) {
      add(ratio.group(), ratio.levels());
    }
  }

  private void add(int source, Levels levels) {
    if (source >= 0 && source < known.size()) {
      known.get(source).add(levels);
    }
  }

  /** Marks of typed columns alone. */
  Found of(Table table) {
    Found found = new Found();
    for (int i = 0; i < schema.inputs().size(); i++) {
      values(i, table.column(i), found);
    }
    return found;
  }

  /** Marks of typed columns and of the cells they were read from. */
  Found of(Table table, RawTable raw, ColumnMatch match) {
    Found found = of(table);
    for (ColumnMatch.Misfit misfit : match.misfits(raw)) {
      Set<Object> cells = new HashSet<>(misfit.cells());
      Cells column = raw.columns().get(misfit.position());
      for (int row = 0; row < column.size(); row++) {
        if (cells.contains(column.get(row))) {
          found.add(row, "misfit:" + misfit.column());
        }
      }
    }
    return found;
  }

  private void values(int input, Column column, Found found) {
    InputColumn expected = schema.inputs().get(input);
    if (column.type() == ColumnType.NUMBER || column.type() == ColumnType.DATE) {
      outside(expected, column, found);
    } else if (column.type() == ColumnType.CATEGORY && !known.get(input).isEmpty()) {
      unseen(input, column, found);
    }
  }

  private static void outside(InputColumn expected, Column column, Found found) {
    Domain domain = expected.domain();
    for (int row = 0; row < column.size(); row++) {
      double value = column.number(row);
      if (value < domain.low() || value > domain.high()) {
        found.add(row, "outside:" + expected.name());
      }
    }
  }

  private void unseen(int input, Column column, Found found) {
    boolean[] strange = new boolean[column.levels().size()];
    for (int code = 0; code < strange.length; code++) {
      String level = column.levels().get(code);
      strange[code] =
          !frequent.get(input).contains(level)
              && known.get(input).stream().allMatch(list -> list.code(level) < 0);
    }
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0 && strange[column.code(row)]) {
        found.add(row, "unseen:" + schema.inputs().get(input).name());
      }
    }
  }

  /** Marks by row; most rows have none. */
  static final class Found {
    private final Map<Integer, List<String>> byRow = new HashMap<>();

    void add(int row, String mark) {
      byRow.computeIfAbsent(row, none -> new ArrayList<>(1)).add(mark);
    }

    List<String> of(int row) {
      return byRow.getOrDefault(row, List.of());
    }
  }
}
