package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.report.StoredReport;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Columns of times, learned from and predicted. */
class TimesIT {
  private static final NumberReading TIMES = NumberReading.times(Clock.HOURS);

  /** Enough for a line on a busy machine. */
  private static final double BUDGET = 4;

  private static final int ROWS = 600;

  private final int[] minutes = new Random(7).ints(ROWS, 0, 1440).toArray();

  private static String text(int minute) {
    return "%d:%02d".formatted(minute / 60, minute % 60);
  }

  @Test
  void aTextAndThePartOfADayAreAnsweredAlikeAndShownAsATime() {
    Tables rows =
        new Tables(ROWS)
            .with("opened", TIMES, row -> text(minutes[row]))
            .with("late", CategoryReading.usual(), row -> minutes[row] >= 720 ? "yes" : "no");
    Bundle bundle = AutoMl.train(rows.task("late", BUDGET), Progress.NONE, Control.NONE);

    Prediction[] written = predict(bundle, IntStream.of(minutes).mapToObj(TimesIT::text).toList());
    Prediction[] kept = predict(bundle, IntStream.of(minutes).mapToObj(m -> m / 1440.0).toList());
    int right = 0;
    for (int row = 0; row < ROWS; row++) {
      assertEquals(written[row].probability(), kept[row].probability());
      right += written[row].value().equals(rows.table().columns().get(1).get(row)) ? 1 : 0;
    }
    assertTrue(right > 0.9 * ROWS, right + " of " + ROWS);
    for (JsonNode curve : StoredReport.of(bundle).get("effects")) {
      assertEquals("time", curve.get("kind").asText(), curve.toString());
    }
  }

  @Test
  void timesToPredictArePredictedInDaysAndThatIsSaid() {
    Tables rows =
        new Tables(ROWS)
            .with("distance", NumberReading.plain(), row -> minutes[row] + 0.5)
            .with("duration", TIMES, row -> text(10 + minutes[row] / 20));
    Bundle bundle = AutoMl.train(rows.task("duration", BUDGET), Progress.NONE, Control.NONE);

    assertEquals(Clock.DAYS, bundle.schema().target().unit());
    Cells distance = Cells.of(List.of(600.5));
    RawTable row = new RawTable(List.of("distance"), List.of(distance));
    Prediction[] answers = bundle.scorer().predict(row, ScoreOptions.onThisThread(0));
    assertTrue((double) answers[0].value() < 90 / 1440.0, answers[0].toString());
    assertTrue(
        StreamSupport.stream(bundle.metrics().get("warnings").spliterator(), false)
            .anyMatch(warning -> warning.get("code").asText().equals("target-in-days")));
  }

  private static Prediction[] predict(Bundle bundle, List<?> cells) {
    RawTable rows = new RawTable(List.of("opened"), List.of(Cells.of(cells)));
    return bundle.scorer().predict(rows, ScoreOptions.onThisThread(0));
  }
}
