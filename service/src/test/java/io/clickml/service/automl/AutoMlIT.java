package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.scorer.Prediction;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.service.automl.prepare.Tables;
import io.clickml.service.automl.report.StoredReport;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;

/** Trains for real, with the native libraries, on small made-up tables. */
class AutoMlIT {
  private static final NumberReading NUMBERS = NumberReading.of(".", "");
  private static final List<String> CITIES = List.of("Linz", "Graz", "Wien", "Bregenz");

  private final Random random = new Random(11);

  /** Older people of Graz say yes; ten blanks at the end. */
  private Tables people(int rows) {
    int[] age = random.ints(rows, 18, 80).toArray();
    int[] city = random.ints(rows, 0, CITIES.size()).toArray();
    return new Tables(rows)
        .with("age", NUMBERS, row -> "" + age[row])
        .with("city", CategoryReading.usual(), row -> CITIES.get(city[row]))
        .with("note", TextReading.usual(), row -> age[row] % 2 == 0 ? "wants to hear more" : "busy")
        .with(
            "says",
            YesNoReading.usual(),
            row -> row >= rows - 10 ? null : age[row] > 50 || city[row] == 1 ? "yes" : "no");
  }

  @Test
  void learnsAnswersAndReportsThem() {
    List<ProgressEvent> events = new ArrayList<>();
    Tables people = people(300);
    Bundle bundle = AutoMl.train(people.task("says", 6), events::add, Control.NONE);
    Prediction[] answers = bundle.scorer().predict(people.table(), ScoreOptions.withReasons(2));
    int right = 0;
    for (int row = 0; row < 290; row++) {
      right += answers[row].value().equals(people.table().columns().get(3).get(row)) ? 1 : 0;
    }
    assertTrue(right > 270, right + " of 290");
    assertFalse(answers[295].reasons().isEmpty());
    JsonNode report = StoredReport.of(bundle);
    assertEquals(290, report.get("rows").asInt());
    assertTrue(report.at("/plain/value").asDouble() > report.at("/plain/guessing").asDouble());
    assertTrue(report.at("/score/low").asDouble() <= report.at("/score/value").asDouble());
    assertTrue(report.at("/candidates/0/seconds").asDouble() > 0);
    assertEquals("age", report.at("/importances/0/column").asText());
    assertTrue(events.stream().anyMatch(event -> event.best() != null));
  }

  @Test
  void answersByWhatCountsMore() {
    Tables buyers =
        new Tables(1_000)
            .with("x", NUMBERS, row -> "" + row % 97)
            .with("y", NUMBERS, row -> "" + random.nextGaussian())
            .with("buys", YesNoReading.usual(), row -> buys(row % 97) ? "yes" : "no");
    TrainingTask likelier = buyers.task("buys", 4);
    TrainingTask catching = Tables.counting(likelier, Stakes.of(Counts.CATCHING));
    Bundle bundle = AutoMl.train(catching, Progress.NONE, Control.NONE);
    assertTrue(bundle.calibration().threshold() < 0.45, bundle.calibration().toString());
    JsonNode decision = bundle.metrics().at("/decision");
    assertEquals("catching", decision.at("/counts").asText());
    assertEquals("yes", decision.at("/answer").asText());
    assertTrue(caught(decision, "catching") > caught(decision, "right"), decision.toString());
    JsonNode counts = bundle.metrics().at("/confusion/counts");
    double said = counts.at("/0/1").asDouble() + counts.at("/1/1").asDouble();
    assertEquals(said / 1_000, threshold(decision, "catching").get("called").asDouble(), 0.002);
  }

  @Test
  void showsRowsToCheckCurvesAndWhereItFails() {
    List<String> notes = List.of("secret one", "secret two", "secret three");
    Tables shops =
        new Tables(1_200)
            .with("x", NUMBERS, row -> "" + row % 101)
            .with("place", CategoryReading.usual(), row -> CITIES.get(row % 4))
            .with("memo", TextReading.usual(), row -> notes.get(row % 3) + row)
            .with("opens", YesNoReading.usual(), row -> opens(row) ? "yes" : "no");
    JsonNode report =
        StoredReport.of(AutoMl.train(shops.task("opens", 8), Progress.NONE, Control.NONE));
    assertEquals(200, report.get("proof").size());
    int right = 0;
    for (JsonNode row : report.get("proof")) {
      Object there = shops.table().columns().get(3).get(row.get("row").asInt() - 1);
      assertEquals(there, row.get("truth").asText());
      right += row.get("truth").equals(row.get("value")) ? 1 : 0;
    }
    assertTrue(right < 200 && right > 140, right + " of 200");
    assertTrue(report.at("/proof/0/because").size() > 0, report.at("/proof/0").toString());
    assertFalse(report.toString().contains("secret"), "cells of rows in the report");
    JsonNode curve = report.at("/effects/0/points");
    assertEquals("x", report.at("/effects/0/column").asText());
    assertTrue(curve.get(curve.size() - 1).get("value").asDouble() > 0.7, curve.toString());
    assertTrue(curve.get(0).get("value").asDouble() < 0.3, curve.toString());
    JsonNode spot = report.at("/weakSpots/0");
    assertTrue(
        spot.at("/columns").toString().contains("place"), report.get("weakSpots").toString());
    assertTrue(spot.at("/words/text").asText().contains("“Wien”"), spot.toString());
    assertTrue(spot.get("here").asDouble() + 15 < spot.get("elsewhere").asDouble());
  }

  @Test
  void saysHowManyMoreOfARareAnswerWouldHelp() {
    Tables rows =
        new Tables(300)
            .with("x", NUMBERS, row -> "" + random.nextGaussian())
            .with("z", NUMBERS, row -> "" + random.nextGaussian())
            .with("left", CategoryReading.usual(), row -> row < 14 ? "left" : "stays");
    JsonNode report = AutoMl.train(rows.task("left", 2), Progress.NONE, Control.NONE).metrics();
    assertTrue(
        report.get("warnings").toString().contains("about 60 more such rows would help"),
        report.get("warnings").toString());
  }

  /** In Wien it is a toss-up for three of five. */
  private boolean opens(int row) {
    boolean lucky = row % 4 == 2 && random.nextInt(5) < 3;
    return lucky ? random.nextBoolean() : row % 101 > 50;
  }

  private boolean buys(int x) {
    return random.nextInt(100) < x / 3;
  }

  private static double caught(JsonNode decision, String counts) {
    return threshold(decision, counts).get("caught").asDouble();
  }

  private static JsonNode threshold(JsonNode decision, String counts) {
    return StreamSupport.stream(decision.get("thresholds").spliterator(), false)
        .filter(one -> one.get("counts").asText().equals(counts))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void learnsNumbersWithARange() {
    double[] size = random.doubles(200, 20, 200).toArray();
    Tables flats =
        new Tables(200)
            .with("size", NUMBERS, row -> "" + size[row])
            .with("floor", NUMBERS, row -> "" + row % 5)
            .with(
                "rent", NUMBERS.withUnit("€"), row -> "€ " + Math.round(size[row] * 12 + row % 7));
    Bundle bundle = AutoMl.train(flats.task("rent", 5), Progress.NONE, Control.NONE);
    Prediction first = bundle.scorer().predict(flats.table(), ScoreOptions.onThisThread(0))[0];
    assertEquals(size[0] * 12, (double) first.value(), 60);
    assertTrue(first.interval()[0] <= (double) first.value());
    assertEquals("off-by", bundle.metrics().at("/plain/measure").asText());
    assertTrue(bundle.metrics().at("/headline/text").asText().contains("€"));
  }

  @Test
  void tellsSeveralKindsApart() {
    Tables kinds =
        new Tables(150)
            .with("x", NUMBERS, row -> "" + (row % 3 + random.nextGaussian() / 10))
            .with("y", NUMBERS, row -> "" + random.nextGaussian())
            .with("kind", CategoryReading.usual(), row -> List.of("a", "b", "c").get(row % 3));
    Bundle bundle = AutoMl.train(kinds.task("kind", 5), Progress.NONE, Control.NONE);
    Prediction[] answers = bundle.scorer().predict(kinds.table(), ScoreOptions.withReasons(1));
    assertEquals("b", answers[1].value());
    assertEquals(3, answers[1].probabilities().length);
    assertEquals(3, bundle.metrics().at("/confusion/counts").size());
  }

  @Test
  void saysWhenThereIsNothingToFind() {
    Tables noise =
        new Tables(1_000)
            .with("a", NUMBERS, row -> "" + random.nextGaussian())
            .with("b", NUMBERS, row -> "" + random.nextGaussian())
            .with("y", CategoryReading.usual(), row -> random.nextBoolean() ? "p" : "q");
    Bundle bundle = AutoMl.train(noise.task("y", 4), Progress.NONE, Control.NONE);
    assertTrue(warnings(bundle).contains("nothing-learned"), () -> bundle.metrics().toString());
  }

  @Test
  void answersWhatIsUsualRatherThanPretendAModel() {
    Random coins = new Random(5);
    Tables noise =
        new Tables(150)
            .with("a", NUMBERS, row -> "" + random.nextGaussian())
            .with("b", CategoryReading.usual(), row -> CITIES.get(random.nextInt(4)))
            .with("y", CategoryReading.usual(), row -> coins.nextInt(3) == 0 ? "p" : "q");
    Bundle bundle = AutoMl.train(noise.task("y", 3), Progress.NONE, Control.NONE);
    Prediction[] answers = bundle.scorer().predict(noise.table(), ScoreOptions.onThisThread(0));
    for (Prediction answer : answers) {
      assertEquals(answers[0].probability(), answer.probability(), 1e-9);
    }
    String warnings = bundle.metrics().get("warnings").toString();
    assertTrue(warnings.contains("every row gets the usual answer"), warnings);
  }

  @Test
  void refusesACardThatIsNotThere() {
    Tables people = people(100);
    TrainingTask asked = people.task("says", 5);
    Settings card = new Settings(5, 1, 1, ColumnChoice.FREE, Stakes.NONE, null, "cuda");
    TrainingTask task =
        new TrainingTask(asked.table(), asked.readings(), "says", null, null, card, Map.of());
    TrainingException refused =
        assertThrows(
            TrainingException.class, () -> AutoMl.train(task, Progress.NONE, Control.NONE));
    assertEquals("no-cuda", refused.sentence().code());
  }

  @Test
  void namesAColumnThatGivesTheAnswerAway() {
    Tables leak =
        people(300)
            .with("echo", NUMBERS, row -> row % 2 == 0 ? "1" : "2")
            .with("y", YesNoReading.usual(), row -> row % 2 == 0 ? "yes" : "no");
    Bundle bundle = AutoMl.train(leak.task("y", 4, "says"), Progress.NONE, Control.NONE);
    assertTrue(warnings(bundle).contains("leak-suspect"));
  }

  @Test
  void takesTheBestSoFarWhenAskedTo() {
    AtomicInteger asked = new AtomicInteger();
    Control enough =
        new Control() {
          @Override
          public boolean finishRequested() {
            return asked.incrementAndGet() > 300;
          }

          @Override
          public boolean cancelled() {
            return false;
          }
        };
    Bundle bundle = AutoMl.train(people(400).task("says", 600), Progress.NONE, enough);
    assertFalse(bundle.blend().members().isEmpty());
  }

  @Test
  void endsWithoutABundleWhenCancelled() {
    Control stop =
        new Control() {
          @Override
          public boolean finishRequested() {
            return false;
          }

          @Override
          public boolean cancelled() {
            return true;
          }
        };
    TrainingTask task = people(100).task("says", 60);
    assertThrows(TrainingCancelled.class, () -> AutoMl.train(task, Progress.NONE, stop));
  }

  private static Set<String> warnings(Bundle bundle) {
    return StreamSupport.stream(bundle.metrics().get("warnings").spliterator(), false)
        .map(warning -> warning.get("code").asText())
        .collect(Collectors.toSet());
  }
}
