package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.service.model.Learned;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class JudgingTest {
  private static final Map<Integer, Instant> LONG_AGO = Map.of(1, Instant.EPOCH, 2, Instant.EPOCH);

  @Test
  void takesTheLastPredictionBeforeTheOutcome() {
    List<LoggedPrediction> asked =
        List.of(
            Rows.prediction(1, "k", "a", 1),
            Rows.prediction(1, "k", "b", 5),
            Rows.prediction(1, "k", "c", 9));

    assertEquals("p_1kb yes", judged(asked, Rows.outcome("k", "", 0, "yes", 8)));
  }

  @Test
  void takesTheFirstAfterTheOutcomeWhereNoneCameBefore() {
    List<LoggedPrediction> asked =
        List.of(Rows.prediction(1, "k", "b", 5), Rows.prediction(1, "k", "c", 9));

    assertEquals("p_1kb yes", judged(asked, Rows.outcome("k", "", 0, "yes", 2)));
  }

  @Test
  void judgesEachVersionByItsOwnPrediction() {
    List<LoggedPrediction> asked =
        List.of(Rows.prediction(1, "k", "a", 1), Rows.prediction(2, "k", "a", 7));

    assertEquals("p_1ka yes, p_2ka yes", judged(asked, Rows.outcome("k", "", 0, "yes", 3)));
  }

  @Test
  void letsTheHighestRevisionCount() {
    List<LoggedPrediction> asked = List.of(Rows.prediction(1, "k", "a", 1));

    assertEquals(
        "p_1ka no",
        judged(
            asked,
            Rows.outcome("k", "", 0, "yes", 8),
            Rows.outcome("k", "", 4, "no", 3),
            Rows.outcome("k", "", 2, "yes", 9)));
  }

  @Test
  void letsAnOutcomeThatWasToldOfAPredictionGoBeforeOneOfItsRow() {
    List<LoggedPrediction> asked =
        List.of(Rows.prediction(1, "k", "a", 1), Rows.prediction(1, "k", "b", 5));

    assertEquals(
        "p_1ka no, p_1kb yes",
        judged(asked, Rows.outcome("k", "a", 0, "no", 8), Rows.outcome("k", "", 0, "yes", 9)));
    assertEquals(
        "p_1kb no",
        judged(asked, Rows.outcome("k", "b", 0, "no", 8), Rows.outcome("k", "", 0, "yes", 9)));
  }

  @Test
  void judgesNoVersionByWhatItMayHaveLearned() {
    List<LoggedPrediction> asked =
        List.of(Rows.prediction(1, "k", "a", 1), Rows.prediction(2, "k", "a", 7));
    List<Judged> judged =
        Judging.of(
            asked,
            List.of(Rows.outcome("k", "", 0, "yes", 3)),
            Map.of(1, Rows.at(0), 2, Rows.at(3)));

    assertEquals("p_1ka yes", text(judged));
  }

  @Test
  void saysWhichRowsTheVersionLearnedFrom() {
    LoggedPrediction old = Rows.prediction(1, "k", "a", 1);
    LoggedPrediction asked = Rows.prediction(2, "k", "a", 7);
    LoggedPrediction later = Rows.prediction(2, "k", "b", 8);

    assertEquals("1 no, 2 yes", learned(old, Rows.learned(asked, Learned.CELLS)));
    // Asked about before the training: its name stood there with the answer.
    assertEquals("1 no, 2 yes", learned(old, Rows.learned(asked, Learned.NAME)));
    // The same customer on another day.
    assertEquals("1 no, 2 no", learned(old, Rows.learned(later, Learned.NAME)));
    assertEquals("1 no, 2 yes", learned(old, Rows.learned(later, Learned.CELLS)));
  }

  private static String learned(LoggedPrediction... asked) {
    Map<Integer, Instant> knownUntil = Map.of(1, Instant.EPOCH, 2, Rows.at(5));
    List<Outcome> told = List.of(Rows.outcome("k", "", 0, "yes", 9));
    TreeSet<String> all = new TreeSet<>();
    Judging.of(List.of(asked), told, knownUntil)
        .forEach(each -> all.add(each.prediction().version() + (each.learned() ? " yes" : " no")));
    return String.join(", ", all);
  }

  @Test
  void dependsOnNoOrder() {
    long seed = new Random().nextLong();
    Random random = new Random(seed);
    for (int round = 0; round < 200; round++) {
      List<LoggedPrediction> asked = new ArrayList<>();
      List<Outcome> told = new ArrayList<>();
      for (int n = 0; n < 1 + random.nextInt(6); n++) {
        String content = "abc".substring(n % 3, n % 3 + 1);
        asked.add(Rows.prediction(1 + n / 3, "k", content, random.nextInt(5)));
        String of = random.nextBoolean() ? "" : content;
        told.add(Rows.outcome("k", of, n, random.nextBoolean() ? "yes" : "no", random.nextInt(5)));
      }
      String once = text(Judging.of(asked, told, LONG_AGO));
      Collections.shuffle(asked, random);
      told.addAll(List.copyOf(told));
      Collections.shuffle(told, random);
      assertEquals(once, text(Judging.of(asked, told, LONG_AGO)), "seed " + seed);
    }
  }

  private static String judged(List<LoggedPrediction> asked, Outcome... outcomes) {
    return text(Judging.of(asked, List.of(outcomes), LONG_AGO));
  }

  private static String text(List<Judged> judged) {
    TreeSet<String> all = new TreeSet<>();
    judged.forEach(each -> all.add(each.prediction().id() + " " + each.outcome().cell()));
    return String.join(", ", all);
  }
}
