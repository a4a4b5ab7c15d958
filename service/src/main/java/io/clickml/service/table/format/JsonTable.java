package io.clickml.service.table.format;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A JSON body that holds rows, or only announces them.
 *
 * @param input the rows; null when the body holds only {@code columns} and options
 * @param columns names as they came; null when the body has none
 * @param options the other fields
 */
public record JsonTable(TableInput input, List<String> columns, Map<String, JsonNode> options) {
  public JsonTable {
    options = Map.copyOf(Objects.requireNonNull(options, "options"));
  }
}
