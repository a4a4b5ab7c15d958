package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class PairCountTest {
  private static final VersionFacts LIVE = facts(1, List.of("no", "yes"), "{}");
  private static final VersionFacts NEW = facts(2, List.of("yes", "no", "maybe"), "{}");

  @Test
  void countsRowsOfOneKeyAsOneObservation() {
    PairCount count = new PairCount(LIVE, NEW);
    Outcome first = Rows.outcome("k", "a", 0, "yes", 9);
    Outcome second = Rows.outcome("k", "b", 0, "yes", 9);
    count.key(
        Map.of(
            "a", Rows.judged(Rows.prediction(1, "k", "a", 1, 1, "[0.5,0.5]"), first),
            "b", Rows.judged(Rows.prediction(1, "k", "b", 1, 0, "[0.75,0.25]"), second)),
        List.of(
            Rows.judged(Rows.prediction(2, "k", "a", 1, 0, "[0.25,0.75,0]"), first),
            Rows.judged(Rows.prediction(2, "k", "b", 1, 0, "[0.5,0.5,0]"), second)));

    Pairs pairs = count.pairs(moment -> true);
    double mean = (Math.log(0.5 / 0.25) + Math.log(0.25 / 0.5)) / 2;
    assertEquals(1, pairs.keys());
    assertEquals(mean, pairs.mean(), 1e-12);
    assertEquals(mean * mean, pairs.sumOfSquares(), 1e-12);
    assertEquals((Math.log(2) + Math.log(4)) / 2, pairs.liveLoss(), 1e-12);
    assertEquals(2, pairs.rows());
    assertEquals(1, pairs.flips());
    assertEquals(1, pairs.rightOnlyNew());
    assertEquals(0, pairs.rightOnlyOld());
    assertEquals(0, pairs.unsettled());
    Pairs early = count.pairs(moment -> moment.isBefore(Rows.at(1)));
    assertEquals(0, early.keys() + early.rows() + early.rarer());
    assertEquals(1, early.unsettled());
  }

  @Test
  void takesNoChanceForLessThanATenThousandth() {
    PairCount count = new PairCount(LIVE, NEW);
    Outcome yes = Rows.outcome("k", "", 0, "yes", 9);
    count.key(
        Map.of("", Rows.judged(Rows.prediction(1, "k", "a", 1, 1, "[0,1]"), yes)),
        List.of(Rows.judged(Rows.prediction(2, "k", "a", 1, 1, "[0,1,0]"), yes)));

    assertEquals(-Math.log(1e-4), count.pairs(moment -> true).sum(), 1e-12);
    assertEquals(1, count.pairs(moment -> true).rightOnlyOld());
    assertEquals(0, count.pairs(moment -> true).unsettled());
  }

  @Test
  void findsTheClassesOfTheOtherVersionByName() {
    PairCount count = new PairCount(LIVE, NEW);
    count.both(
        List.of(Rows.prediction(1, "k", "a", 1, 1, "[0.25,0.75]")),
        List.of(Rows.prediction(2, "k", "a", 1, 0, "[0.5,0.25,0.25]")));
    count.both(
        List.of(
            Rows.prediction(1, "l", "a", 1, 1, "[0.25,0.75]"),
            Rows.prediction(1, "l", "b", 1, 1, "[0.25,0.75]")),
        List.of(
            Rows.prediction(2, "l", "a", 1, 2, "[0.25,0.25,0.5]"),
            Rows.prediction(2, "l", "b", 1, 2, "[0.25,0.25,0.5]")));

    Pairs.Both both = count.pairs(moment -> true).both();
    assertEquals(3, both.rows());
    assertEquals(2, both.keys());
    assertEquals(2, both.flips());
    assertEquals((-0.25 - 0.5) / 2, both.meanShift(), 1e-12);
    assertEquals(0.25 * 0.25 + 0.5 * 0.5, both.shiftSquares(), 1e-12);
  }

  @Test
  void callsANumberFlippedWhenItMovedByMoreThanTheUsualError() {
    VersionFacts live = facts(1, List.of(), report(10, 20));
    PairCount count = new PairCount(live, facts(2, List.of(), "{}"));
    Outcome happened = Rows.outcome("k", "", 0, "100", 9);
    count.key(
        Map.of("", Rows.judged(Rows.prediction(1, "k", "a", 1, -1, "[112.5]"), happened)),
        List.of(Rows.judged(Rows.prediction(2, "k", "a", 1, -1, "[95]"), happened)));

    Pairs pairs = count.pairs(moment -> true);
    // In mean errors of the live version: 0.25 less 0.625.
    assertEquals(-0.375, pairs.sum(), 1e-12);
    assertEquals(0.625, pairs.liveLoss(), 1e-12);
    assertEquals(1, pairs.flips());
    assertEquals(1, pairs.rightOnlyNew());
  }

  @Test
  void countsKeysOfNumbersByWhoIsNearerWhereTheyAreFarApart() {
    PairCount count = new PairCount(facts(1, List.of(), report(10, 20)), facts(2, List.of(), "{}"));
    said(count, "one customer of many rows", 8, 100, 125);
    said(count, "another", 1, 120, 101);
    said(count, "hardly apart", 1, 101, 102);

    Pairs pairs = count.pairs(moment -> true);
    assertEquals(1, pairs.liveNearer());
    assertEquals(1, pairs.newNearer());
  }

  /** Rows of a key that are 100 in truth. */
  private static void said(PairCount count, String key, int rows, int live, int tried) {
    Map<String, Judged> byLive = new HashMap<>();
    List<Judged> byNew = new ArrayList<>();
    for (int n = 0; n < rows; n++) {
      Outcome outcome = Rows.outcome(key, "c" + n, 0, "100", 9);
      LoggedPrediction said = Rows.prediction(1, key, "c" + n, 1, -1, "[" + live + "]");
      byLive.put("c" + n, Rows.judged(said, outcome));
      byNew.add(Rows.judged(Rows.prediction(2, key, "c" + n, 1, -1, "[" + tried + "]"), outcome));
    }
    count.key(byLive, byNew);
  }

  @Test
  void countsKeysOfTheRarerOutcomeAndNotRows() {
    PairCount count = new PairCount(LIVE, NEW);
    for (String key : List.of("k", "l", "m")) {
      boolean rare = key.equals("m");
      Map<String, Judged> byLive = new HashMap<>();
      List<Judged> byNew = new ArrayList<>();
      for (int n = 0; n < (rare ? 40 : 1); n++) {
        Outcome outcome = Rows.outcome(key, "c" + n, 0, rare ? "yes" : "no", 9);
        LoggedPrediction said = Rows.prediction(1, key, "c" + n, 1, 1, "[0.5,0.5]");
        byLive.put("c" + n, Rows.judged(said, outcome));
        byNew.add(Rows.judged(Rows.prediction(2, key, "c" + n, 1, 1, "[0.5,0.5,0]"), outcome));
      }
      count.key(byLive, byNew);
    }

    assertEquals(42, count.pairs(moment -> true).rows());
    assertEquals(1, count.pairs(moment -> true).rarer());
  }

  @Test
  void takesTheMeanErrorWhereMostNumbersAreHit() {
    VersionFacts live = facts(1, List.of(), report(0, 4));
    PairCount count = new PairCount(live, facts(2, List.of(), "{}"));
    Outcome happened = Rows.outcome("k", "", 0, "0", 9);
    count.key(
        Map.of("", Rows.judged(Rows.prediction(1, "k", "a", 1, -1, "[0]"), happened)),
        List.of(Rows.judged(Rows.prediction(2, "k", "a", 1, -1, "[2]"), happened)));

    Pairs pairs = count.pairs(moment -> true);
    assertEquals(0.5, pairs.sum(), 1e-12);
    assertEquals(0, pairs.flips());
  }

  private static String report(double median, double mean) {
    return "{\"plain\":{\"measure\":\"off-by\",\"value\":%s},\"metrics\":[{\"metric\":\"mae\",\"value\":%s}]}"
        .formatted(median, mean);
  }

  private static VersionFacts facts(int version, List<String> classes, String report) {
    return new VersionFacts(version, "stable", classes, List.of("x"), Instant.EPOCH, tree(report));
  }

  private static JsonNode tree(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
