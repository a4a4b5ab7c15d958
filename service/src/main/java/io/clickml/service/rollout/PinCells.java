package io.clickml.service.rollout;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;

/** The cells of pinned rows: JSON where they are kept, a table where they are scored. */
final class PinCells {
  private final ObjectMapper json;

  PinCells(ObjectMapper json) {
    this.json = json;
  }

  /** A pinned row as a version wants it; columns that were not given are empty. */
  RawTable row(Pin pin, Schema schema) {
    JsonNode cells = tree(pin.cells());
    List<String> given = names(cells);
    int[] positions = ColumnMatcher.matchSome(given, schema).positions();
    List<String> names = schema.inputs().stream().map(InputColumn::name).toList();
    List<Cells> columns = new ArrayList<>();
    for (int position : positions) {
      Object cell = position < 0 ? null : cell(cells.get(given.get(position)));
      columns.add(new Cells.Builder().add(cell).build());
    }
    return new RawTable(names, columns);
  }

  /** The columns of a row. */
  static List<String> names(JsonNode cells) {
    List<String> names = new ArrayList<>();
    cells.fieldNames().forEachRemaining(names::add);
    return names;
  }

  /** What the wire says of a pin; {@code live}: what the live version says of it, or null. */
  PinView view(Pin pin, PinView.Said live) {
    return new PinView(
        pin.id(),
        tree(pin.cells()),
        expected(pin),
        pin.tolerance(),
        pin.note(),
        pin.author(),
        pin.createdAt(),
        live);
  }

  /** What an answer is held against. */
  Object expected(Pin pin) {
    return cell(tree(pin.expected()));
  }

  /** A cell as tables hold it: number, truth value, text or null. */
  static Object cell(JsonNode value) {
    if (value == null || value.isNull()) {
      return null;
    }
    if (value.isNumber()) {
      return value.doubleValue();
    }
    return value.isBoolean() ? (Object) value.booleanValue() : value.asText();
  }

  JsonNode tree(String text) {
    try {
      return json.readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("pinned row", e);
    }
  }

  String write(Object value) {
    try {
      return json.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }
}
