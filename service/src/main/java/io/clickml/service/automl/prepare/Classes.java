package io.clickml.service.automl.prepare;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The different answers of a column, as cells a person would recognise. */
final class Classes {
  private Classes() {}

  /**
   * Answers in class order: no before yes; of two others the more frequent first; numbers and
   * further levels in their own order.
   *
   * @param column the answers as read, none missing
   * @param cells the same as they came
   */
  static List<Object> of(Column column, Cells cells) {
    Map<Object, Map<Object, Integer>> spellings = new HashMap<>();
    Map<Object, Integer> counts = new HashMap<>();
    for (int row = 0; row < column.size(); row++) {
      Object key = column.numeric() ? (Object) column.number(row) : column.level(row);
      counts.merge(key, 1, Integer::sum);
      if (counts.size() <= 2) {
        spellings.computeIfAbsent(key, k -> new HashMap<>()).merge(cells.get(row), 1, Integer::sum);
      }
    }
    return switch (column.type()) {
      case YES_NO -> new TreeMap<>(spellings).values().stream().map(Classes::usual).toList();
      case NUMBER, DATE -> List.copyOf(new TreeMap<>(counts).keySet());
      default -> levels(counts);
    };
  }

  private static List<Object> levels(Map<Object, Integer> counts) {
    List<Object> levels = new ArrayList<>(new TreeMap<>(counts).keySet());
    if (levels.size() == 2) {
      levels.sort(Comparator.comparing(counts::get).reversed());
    }
    return List.copyOf(levels);
  }

  private static Object usual(Map<Object, Integer> spellings) {
    return spellings.entrySet().stream()
        .max(
            Map.Entry.<Object, Integer>comparingByValue().thenComparing(e -> e.getKey().toString()))
        .orElseThrow()
        .getKey();
  }
}
