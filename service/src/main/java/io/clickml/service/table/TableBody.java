package io.clickml.service.table;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.service.table.format.JsonTable;
import io.clickml.service.table.format.TableInput;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.List;
import java.util.Map;

/**
 * A request body that holds rows, in JSON, csv or xlsx.
 *
 * @param input the rows; null when the body holds none
 * @param columns names that came without rows, or null
 * @param options the other fields of a JSON body
 */
public record TableBody(TableInput input, List<String> columns, Map<String, JsonNode> options) {
  public TableBody {
    options = Map.copyOf(options);
  }

  static TableBody of(JsonTable table) {
    return new TableBody(table.input(), table.columns(), table.options());
  }

  static TableBody of(TableInput input) {
    return new TableBody(input, null, Map.of());
  }

  /** The fields that may stand beside the rows in a JSON body. */
  @Target(ElementType.PARAMETER)
  @Retention(RetentionPolicy.RUNTIME)
  public @interface Options {
    String[] value();
  }
}
