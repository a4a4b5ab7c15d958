package io.clickml.modelstore.encoding;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A reading whose values are texts: every cell fits, see {@link CellText#of}. */
public sealed interface LevelReading extends Reading
    permits CategoryReading, TextReading, IdentifierReading, ConstantReading {
  @Override
  default boolean fits(Object cell) {
    return true;
  }

  @Override
  default Column read(String name, Cells cells) {
    Map<String, Integer> levels = new HashMap<>();
    List<String> names = new ArrayList<>();
    List<Object> dictionary = cells.dictionary();
    int[] byCell = new int[dictionary.size()];
    for (int i = 0; i < byCell.length; i++) {
      Object cell = dictionary.get(i);
      byCell[i] = missing(cell) ? -1 : code(CellText.of(cell), levels, names);
    }
    int[] codes = new int[cells.size()];
    for (int row = 0; row < codes.length; row++) {
      int code = cells.code(row);
      codes[row] = code == Cells.BLANK ? -1 : byCell[code];
    }
    return Column.ofLevels(name, type(), codes, List.copyOf(names));
  }

  private static int code(String level, Map<String, Integer> levels, List<String> names) {
    Integer known = levels.putIfAbsent(level, names.size());
    if (known != null) {
      return known;
    }
    names.add(level);
    return names.size() - 1;
  }
}
