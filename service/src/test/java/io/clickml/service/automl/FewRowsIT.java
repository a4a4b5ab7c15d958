package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.report.StoredReport;
import java.util.List;
import java.util.Random;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Trains on tables with few rows, or few different ones. */
class FewRowsIT {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final double BUDGET = 1.5;

  private static JsonNode report(Tables rows, double seconds) {
    Bundle bundle = AutoMl.train(rows.task("y", seconds), Progress.NONE, Control.NONE);
    return StoredReport.of(bundle);
  }

  private static boolean warns(JsonNode report, String code) {
    return StreamSupport.stream(report.get("warnings").spliterator(), false)
        .anyMatch(warning -> warning.get("code").asText().equals(code));
  }

  @ParameterizedTest
  @CsvSource({"10,2", "11,2", "12,2", "10,3", "11,3", "12,3", "10,0", "11,0", "12,0"})
  void tenRowsAreEnough(int rows, int classes) {
    Random random = new Random(rows + classes);
    Tables table =
        new Tables(rows)
            .with("a", NUMBERS, row -> "" + random.nextDouble())
            .with("b", CategoryReading.usual(), row -> random.nextBoolean() ? "p" : "q");
    if (classes == 0) {
      table.with("y", NUMBERS, row -> "" + random.nextGaussian());
    } else {
      // One class has a single row: it is missing wherever that row is checked.
      table.with(
          "y",
          CategoryReading.usual(),
          row -> row == 0 ? "u" : classes == 2 || row % 2 == 0 ? "v" : "w");
    }
    JsonNode report = report(table, BUDGET);
    assertEquals(rows, report.get("rows").asInt());
    assertTrue(report.get("learningCurve").isNull(), "a quarter of so few rows tells nothing");
  }

  @Test
  void copiesOfNoiseAreNotTakenForSkill() {
    Random random = new Random(5);
    double[] x = random.doubles(150).toArray();
    boolean[] y = new boolean[150];
    for (int i = 0; i < y.length; i++) {
      y[i] = random.nextBoolean();
    }
    int[] of = random.ints(2_000, 0, 150).toArray();
    Tables table =
        new Tables(of.length)
            .with("x", NUMBERS, row -> "" + x[of[row]])
            .with("z", NUMBERS, row -> "" + x[149 - of[row]])
            .with("y", CategoryReading.usual(), row -> y[of[row]] ? "yes" : "no");
    JsonNode report = report(table, 3);
    assertTrue(warns(report, "rows-repeat"));
    assertTrue(warns(report, "nothing-learned"));
    assertEquals("nothing-learned-checked", report.at("/headline/code").asText());
    // 150 different rows: the figure may well be off by 8 of 100.
    double width = report.at("/plain/high").asDouble() - report.at("/plain/low").asDouble();
    assertTrue(width > 10, "width " + width);
  }

  @Test
  void fewDifferentRowsThatDecideAreLearned() {
    List<String> segments = List.of("retail", "bank", "gov");
    List<String> answers = List.of("u", "v", "w");
    Tables table =
        new Tables(300)
            .with("segment", CategoryReading.usual(), row -> segments.get(row % 3))
            .with("plan", CategoryReading.usual(), row -> row % 2 == 0 ? "a" : "b")
            .with("y", CategoryReading.usual(), row -> answers.get(row % 3));
    JsonNode report = report(table, 3);
    assertEquals(100, report.at("/plain/value").asDouble(), 0.5);
    // None of 300 wrong does not mean that none ever is.
    double low = report.at("/plain/low").asDouble();
    assertTrue(low < 99 && low > 90, "low " + low);
    assertFalse(warns(report, "nothing-learned"));
    assertFalse(warns(report, "rows-repeat"));
  }
}
