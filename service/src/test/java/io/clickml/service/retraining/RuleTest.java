package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.service.model.Cause;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** When it is time. */
class RuleTest {
  @Test
  void saysNothingUnlessItIsOn() {
    assertNull(rule(false, 7.0, 200, true, true).due(100, 10_000, true, true));
  }

  @Test
  void waitsForBothAgeAndAnswers() {
    Rule rule = rule(true, 7.0, 200, false, false);

    assertNull(rule.due(6.9, 500, false, false));
    assertNull(rule.due(8, 199, false, false));
    assertEquals(Cause.SCHEDULE, rule.due(7, 200, false, false));
  }

  @Test
  void goesByAnswersAlone() {
    Rule rule = rule(true, null, 200, false, false);

    assertNull(rule.due(1, 199, true, true));
    assertEquals(Cause.ROWS, rule.due(0, 200, false, false));
  }

  @Test
  void driftAndQualityNeedNewAnswersToo() {
    Rule rule = rule(true, null, null, true, true);

    assertNull(rule.due(1, Rule.LEAST_ANSWERS - 1, true, true));
    assertEquals(Cause.DRIFT, rule.due(1, Rule.LEAST_ANSWERS, true, false));
    assertEquals(Cause.QUALITY, rule.due(1, Rule.LEAST_ANSWERS, true, true));
    assertNull(rule.due(1, Rule.LEAST_ANSWERS, false, false));
  }

  private static Rule rule(
      boolean enabled, Double days, Integer answers, boolean onDrift, boolean onQuality) {
    return new Rule(
        "default",
        "bought",
        enabled,
        days,
        answers,
        onDrift,
        onQuality,
        24,
        "standard",
        60,
        1,
        Instant.EPOCH);
  }
}
