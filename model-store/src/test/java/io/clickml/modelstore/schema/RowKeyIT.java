package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The same examples hold in the panel's tests: both sides name rows alike. */
class RowKeyIT {
  private static final Path EXAMPLES = Path.of("../service/contract/examples/row-keys.json");

  @Test
  void theExamplesOfTheContractHold() throws IOException {
    JsonNode rows = new ObjectMapper().readTree(EXAMPLES.toFile()).get("rows");
    assertTrue(rows.size() >= 5);
    for (JsonNode row : rows) {
      List<Object> cells = new ArrayList<>();
      row.get("cells").forEach(cell -> cells.add(cell(cell)));
      assertEquals(row.get("canonical").asText(), RowKey.canonical(cells));
      assertEquals(row.get("key").asText(), RowKey.of(cells));
    }
  }

  @Test
  void whatIsNoCellIsRefused() {
    assertThrows(IllegalArgumentException.class, () -> RowKey.of(List.of(1)));
  }

  private static Object cell(JsonNode cell) {
    if (cell.isNumber()) {
      return cell.asDouble();
    }
    return cell.isBoolean() ? cell.asBoolean() : cell.isNull() ? null : cell.asText();
  }
}
