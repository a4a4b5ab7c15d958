package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.report.StoredReport;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** What reports say and do not say. */
class HonestReportIT {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");

  private final Random random = new Random(7);

  /** Codes of warnings that name a column, by it. */
  private static Map<String, String> warned(JsonNode report) {
    Map<String, String> warned = new TreeMap<>();
    for (JsonNode warning : report.get("warnings")) {
      if (warning.has("column")) {
        warned.put(warning.get("column").asText(), warning.get("code").asText());
      }
    }
    return warned;
  }

  @Test
  void whatATextKnowsAnywayDoesNotDecide() {
    List<String> left = List.of("wants to leave us", "account closed", "cancelled by mail");
    List<String> stays = List.of("asked for an invoice", "no contact", "solved by phone");
    double[] months = random.doubles(800).toArray();
    boolean[] leaves = new boolean[months.length];
    for (int row = 0; row < leaves.length; row++) {
      leaves[row] = months[row] + 0.8 * random.nextDouble() < 0.7;
    }
    Tables rows =
        new Tables(leaves.length)
            .with("months", NUMBERS, row -> "" + months[row])
            .with("luck", NUMBERS, row -> "" + random.nextDouble())
            .with(
                "note",
                TextReading.usual(),
                row -> (leaves[row] ? left : stays).get(random.nextInt(3)) + " #" + row)
            .with("y", CategoryReading.usual(), row -> leaves[row] ? "yes" : "no");
    JsonNode report = StoredReport.of(AutoMl.train(rows.task("y", 4), Progress.NONE, Control.NONE));
    assertEquals(Map.of("note", "leak-suspect"), warned(report), report.get("warnings").toString());
  }
}
