package io.clickml.service.automl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.bundle.Bundle;
import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.service.automl.prepare.Tables;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Trains for real on a clock that the test drives. */
class AutoMlClockIT {
  private static final long SECOND = 1_000_000_000L;
  private static final NumberReading NUMBERS = NumberReading.of(".", "");

  private final AtomicLong nanos = new AtomicLong();
  private final Tables steps =
      new Tables(6_000)
          .with("x", NUMBERS, row -> "" + row % 97)
          .with("z", NUMBERS, row -> "" + row * 31L % 53)
          .with(
              "y",
              CategoryReading.usual(),
              row -> (row % 97 > 40) ^ (row * 31L % 53 > 30) ? "p" : "q");

  private Bundle train(Progress progress) {
    TrainingTask task = steps.task("y", 1_000);
    return new AutoMl(nanos::get, Clock.systemUTC()).run(task, progress, Control.NONE);
  }

  @Test
  void endsWithTheBestSoFarWhenTheTimeIsSuddenlyOver() {
    Bundle bundle =
        train(
            event -> {
              if (event.best() != null) {
                nanos.set(2_000 * SECOND);
              }
            });
    JsonNode candidates = bundle.provenance().candidates();
    assertEquals("first", candidates.get(0).get("name").asText());
    assertEquals("no time", candidates.get(1).get("reason").asText());
    JsonNode effort = bundle.provenance().settings().get("effort");
    assertTrue(effort.get("explained").asInt() <= 5, effort.toString());
    assertTrue(bundle.metrics().at("/score/value").asDouble() > 0.9);
    assertEquals(
        List.of(0.0, 1.0),
        List.of(
            bundle.metrics().at("/candidates/1/share").asDouble(),
            bundle.metrics().at("/candidates/0/share").asDouble()));
  }

  @Test
  void learnsSomethingHoweverLateItBegins() {
    Bundle bundle = train(event -> nanos.set(2_000 * SECOND));
    JsonNode candidates = bundle.provenance().candidates();
    assertEquals("first", candidates.get(0).get("name").asText());
    assertTrue(candidates.get(0).get("weight").asDouble() == 1, candidates.toString());
    assertEquals("no time", candidates.get(1).get("reason").asText());
    assertTrue(bundle.metrics().at("/score/value").asDouble() > 0.9);
  }
}
