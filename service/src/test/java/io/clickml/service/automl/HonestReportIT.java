package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

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

  /** Enough for some candidates on a busy machine. */
  private static final double BUDGET = 6;

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
    JsonNode report =
        StoredReport.of(AutoMl.train(rows.task("y", BUDGET), Progress.NONE, Control.NONE));
    assertEquals(Map.of("note", "leak-suspect"), warned(report), report.get("warnings").toString());
  }

  /** Mostly 0; the others are spread by what is known. */
  private Tables spent(int rows) {
    double[] x = random.doubles(rows).toArray();
    return new Tables(rows)
        .with("x", NUMBERS, row -> "" + x[row])
        .with("luck", NUMBERS, row -> "" + random.nextDouble())
        .with("y", NUMBERS, row -> random.nextInt(10) < 6 ? "0" : "" + (20 + 100 * x[row]));
  }

  private static JsonNode report(Tables rows, Metric metric) {
    TrainingTask task = rows.task("y", BUDGET);
    TrainingTask asked =
        new TrainingTask(
            task.table(),
            task.readings(),
            task.target(),
            null,
            metric,
            task.settings(),
            task.aliases());
    return StoredReport.of(AutoMl.train(asked, Progress.NONE, Control.NONE));
  }

  private static boolean says(JsonNode report, String code) {
    return report.get("warnings").findValuesAsText("code").contains(code);
  }

  @Test
  void whatAimsAtTheMeanSaysThatTheMiddleIsCloser() {
    JsonNode report = report(spent(800), Metric.RMSE);
    assertFalse(says(report, "nothing-learned"), report.get("warnings").toString());
    assertTrue(says(report, "always-closer"), report.get("warnings").toString());
  }

  @Test
  void theMiddleIsAnsweredWhereAbsoluteErrorsCount() {
    JsonNode report = report(spent(800), Metric.MAE);
    assertTrue(says(report, "nothing-learned"), report.get("warnings").toString());
    JsonNode score = report.get("score");
    assertEquals(score.get("guessing").asDouble(), score.get("value").asDouble(), 1e-9);
    assertEquals(0, report.at("/plain/value").asDouble(), 1e-9);
    assertEquals(0, report.at("/plain/guessing").asDouble(), 1e-9);
  }

  @Test
  void aModelOfTheMiddleIsBetterThanOneOfTheMean() {
    double[] x = random.doubles(1_000).toArray();
    Tables rows =
        new Tables(x.length)
            .with("x", NUMBERS, row -> "" + x[row])
            .with("y", NUMBERS, row -> "" + (30 * x[row] + (random.nextInt(4) == 0 ? 200 : 0)));
    double middle = report(rows, Metric.MAE).at("/score/value").asDouble();
    double mean = report(rows, Metric.RMSE).at("/metrics/1/value").asDouble();
    assertTrue(middle < 0.8 * mean, middle + " against " + mean);
  }

  @Test
  void whereNothingIsLearnedAllFiguresSpeakOfOneNumber() {
    Tables rows =
        new Tables(300)
            .with("x", NUMBERS, row -> "" + random.nextDouble())
            .with("y", NUMBERS, row -> "" + Math.exp(2 * random.nextGaussian()));
    JsonNode report = report(rows, null);
    assertTrue(says(report, "nothing-learned"), report.get("warnings").toString());
    JsonNode plain = report.get("plain");
    assertEquals(plain.get("guessing").asDouble(), plain.get("value").asDouble(), 1e-9);
  }
}
