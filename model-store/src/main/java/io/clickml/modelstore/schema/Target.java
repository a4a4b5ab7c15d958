package io.clickml.modelstore.schema;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Column;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * What a model answers.
 *
 * @param name the user's name of the column
 * @param task kind of question
 * @param reading how the column's cells become values
 * @param classes possible answers as cells (String, Double, Boolean), in class order; empty for
 *     numbers; for a yes/no column no comes first, so that class 1 is yes
 * @param unit currency sign or unit of numbers, "" for none
 * @param domain what the column held when the model was made
 */
public record Target(
    String name, Task task, Reading reading, List<Object> classes, String unit, Domain domain) {
  public Target {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(task, "task");
    Objects.requireNonNull(reading, "reading");
    Objects.requireNonNull(unit, "unit");
    Objects.requireNonNull(domain, "domain");
    classes = classes.stream().map(Target::cell).toList();
    int least = task == Task.REGRESSION ? 0 : task == Task.BINARY ? 2 : 3;
    if (task == Task.MULTICLASS ? classes.size() < least : classes.size() != least) {
      throw new IllegalArgumentException(task + " with " + classes.size() + " classes");
    }
  }

  /**
   * The class of each row, -1 where the answer is missing or none of the classes.
   *
   * @param column the target, as {@link #reading} read it
   */
  public int[] classes(Column column) {
    Map<String, Integer> byText = new HashMap<>();
    for (int i = 0; i < classes.size(); i++) {
      byText.put(CellText.of(classes.get(i)), i);
    }
    int[] codes = new int[column.size()];
    for (int row = 0; row < codes.length; row++) {
      codes[row] = column.missing(row) ? -1 : code(column, row, byText);
    }
    return codes;
  }

  private static int code(Column column, int row, Map<String, Integer> byText) {
    return switch (column.type()) {
      case YES_NO -> (int) column.number(row);
      case NUMBER, DATE -> byText.getOrDefault(CellText.ofNumber(column.number(row)), -1);
      default -> byText.getOrDefault(column.level(row), -1);
    };
  }

  private static Object cell(Object cell) {
    if (cell instanceof Number number) {
      return number.doubleValue();
    }
    if (cell instanceof String || cell instanceof Boolean) {
      return cell;
    }
    throw new IllegalArgumentException("not a class: " + cell);
  }
}
