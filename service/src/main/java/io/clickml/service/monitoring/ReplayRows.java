package io.clickml.service.monitoring;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;

/** Makes a table of rows that were kept. */
final class ReplayRows {
  private static final String KEYS = "row key";

  private ReplayRows() {}

  /**
   * The rows with their names.
   *
   * @param columns inputs of the version that answered, in order
   */
  static Logged of(List<String> columns, List<LoggedPrediction> rows, ObjectMapper json) {
    List<Cells.Builder> cells = new ArrayList<>();
    columns.forEach(column -> cells.add(new Cells.Builder()));
    Cells.Builder keys = new Cells.Builder();
    for (LoggedPrediction row : rows) {
      List<Object> values = cells(row, json);
      for (int i = 0; i < columns.size(); i++) {
        cells.get(i).add(values.get(i));
      }
      keys.add(row.rowKey());
    }
    List<Cells> all = new ArrayList<>(cells.stream().map(Cells.Builder::build).toList());
    String column = column(rows);
    if (column != null && columns.contains(column)) {
      return new Logged(new RawTable(columns, all), column);
    }
    all.add(keys.build());
    List<String> names = new ArrayList<>(columns);
    names.add(column == null ? free(columns) : column);
    return new Logged(new RawTable(names, all), names.get(columns.size()));
  }

  /** The column that names all of the rows, null when there is none. */
  private static String column(List<LoggedPrediction> rows) {
    List<String> columns =
        rows.stream().map(LoggedPrediction::keyColumn).distinct().limit(2).toList();
    return columns.size() == 1 ? columns.get(0) : null;
  }

  /** The kept cells of a row, in the order of its version's columns. */
  static List<Object> cells(LoggedPrediction row, ObjectMapper json) {
    List<Object> cells = new ArrayList<>();
    tree(row.cells(), json).forEach(value -> cells.add(cell(value)));
    return cells;
  }

  /** A cell of a JSON value. */
  static Object cell(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.textValue();
  }

  private static JsonNode tree(String text, ObjectMapper json) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("kept cells", e);
    }
  }

  private static String free(List<String> taken) {
    String name = KEYS;
    for (int n = 2; taken.contains(name); n++) {
      name = KEYS + " " + n;
    }
    return name;
  }
}
