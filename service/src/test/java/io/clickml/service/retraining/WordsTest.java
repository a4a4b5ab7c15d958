package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.Sentence;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** What a rule says it does is what it does. */
class WordsTest {
  @Test
  void saysHowManyNewAnswersAnAgeNeedsToo() {
    assertEquals(
        "It is trained again every 30 days, if 50 new real answers came.", said(30.0, null, false));
    assertEquals(
        "It is trained again every 30 days, if 200 new real answers came. Also when rows look different for long.",
        said(30.0, 200, true));
  }

  @Test
  void saysHowManyNewAnswersASignNeedsToo() {
    assertEquals(
        "It is trained again when rows look different for long, if 50 new real answers came.",
        said(null, null, true));
    assertEquals("It is trained again only when you ask.", said(null, null, false));
  }

  @Test
  void anAgeOfNothingIsNoAge() {
    assertEquals("It is trained again once 50 new real answers came.", said(0.0, null, false));
    assertEquals(
        "It is trained again once 9 new real answers came. Also when rows look different for long.",
        said(0.0, 9, true));
    assertEquals("It is trained again every day, if 9 new real answers came.", said(1.0, 9, false));
  }

  @Test
  void aSingleAnswerIsOne() {
    assertEquals("It is trained again once a new real answer came.", said(null, 1, false));
  }

  private static String said(Double everyDays, Integer newAnswers, boolean onDrift) {
    Rule rule =
        new Rule(
            "ws",
            "bought",
            true,
            everyDays,
            newAnswers,
            onDrift,
            false,
            24,
            "standard",
            60,
            1,
            Instant.EPOCH);
    return Words.rule(rule).text();
  }

  @Test
  void whoAnswersAfterATrialThatWasLostIsSaid() {
    Sentence to = Words.lost(3, 2);
    assertEquals("Version 3 did not take over; version 2 answers.", to.text());
    assertEquals(Map.of("version", 3, "answers", 2), to.args());
    Sentence nobody = Words.lost(3, 0);
    assertEquals("retraining-lost-nobody", nobody.code());
    assertEquals(
        "Version 3 did not take over, and no version answers now. Let one of them answer.",
        nobody.text());
  }
}
