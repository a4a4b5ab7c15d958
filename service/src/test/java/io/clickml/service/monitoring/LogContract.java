package io.clickml.service.monitoring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What is kept of predictions, and what can be asked of it, on every kind of database. */
abstract class LogContract extends MonitoringContract {
  private static final MonitoringSettings ALL = MonitoringSettings.defaults();

  @Test
  void replaysWhatWasAnsweredAndComparesTheVersions() {
    String address = model("replayed", 2);
    predict(address, 0, ROWS);
    Instant start = now();
    awaitKept(address, ROWS);
    tell(address, IntStream.range(0, 40).mapToObj(row -> item(row, truth(row), start, 0)).toList());
    MonitoringModule beside = module(ALL, Clock.systemUTC());
    Instant before = start.minusSeconds(1);

    Logged some = beside.log().replayable(workspace(), "replayed", 1, before, 7);
    assertEquals(7, some.rows().rows());
    Logged logged = beside.log().replayable(workspace(), "replayed", 1, before, 1_000);
    assertEquals(40, logged.rows().rows());
    assertEquals(0, beside.log().replayable(workspace(), "replayed", 1, start, 9).rows().rows());
    Version second = models().version(workspace(), "replayed", 2);
    Answers said = Answers.of(models().load(second), logged.rows(), ScoreOptions.onThisThread(0));
    AnsweredPart part = new AnsweredPart(second, VersionState.SHADOW, said, logged.keys(), 1, null);
    AnsweredCall call = call("replayed", part);
    beside.log().beside(call, part, "replay");
    beside.log().beside(call, part, "shadow");

    Pairs pairs = beside.quality().pairs(workspace(), "replayed", 1, 2, before);
    assertEquals(40, pairs.keys());
    assertEquals(40, pairs.rows());
    assertEquals(0, pairs.sum(), 1e-12);
    assertEquals(0, pairs.flips() + pairs.rightOnlyNew() + pairs.rightOnlyOld());
    assertTrue(pairs.liveLoss() > 0, pairs.toString());
    assertEquals(40, pairs.unsettled());
    assertEquals(40, pairs.both().rows());
    assertEquals(0, pairs.both().flips());
    assertEquals(0, pairs.both().shiftSquares());
    assertEquals(0, beside.quality().pairs(workspace(), "replayed", 1, 2, start).keys());
    JsonNode figures = figures(address);
    assertEquals(2, figures.at("/versions/0/version").asInt());
    assertEquals(0, figures.at("/versions/0/answered").asInt());
    assertEquals(40, figures.at("/versions/0/beside").asInt());
    assertEquals(
        figures.at("/versions/0/score/value").asDouble(),
        figures.at("/versions/1/score/value").asDouble(),
        1e-12);
  }

  @Test
  void knowsWhichRowsOthersAnsweredAndHowMuchIsAsked() {
    String address = model("asked", 2);
    Instant start = now().minusMillis(1);
    predict(address, 0, 20);
    predict(address, 0, 20);
    server()
        .post(
            address + "/predictions",
            "{\"records\":[{\"age\":1,\"mails opened\":2,\"city\":\"Linz\"},{\"age\":null}]}");
    awaitKept(address, 21);
    PredictionLog log = module(ALL, Clock.systemUTC()).log();

    List<String> keys = List.of("Key-0", "Key-19", "Key-20", "key-0");
    assertEquals(Set.of("Key-0", "Key-19"), log.known(workspace(), "asked", 2, keys));
    assertEquals(Set.of(), log.known(workspace(), "asked", 1, keys));
    Traffic traffic = log.traffic(workspace(), "asked", start);
    assertEquals(21, traffic.rows());
    assertEquals(1, traffic.documents());
    assertEquals(20.0 / 21, traffic.largestShare(), 1e-12);
    assertEquals(21, traffic.rowsPerDay(), 1e-9);
    Clock later = Clock.offset(Clock.systemUTC(), Duration.ofDays(10));
    double perDay = module(ALL, later).log().traffic(workspace(), "asked", start).rowsPerDay();
    assertEquals(2.1, perDay, 0.01);
    Instant now = now().plusSeconds(1);
    assertEquals(new Traffic(0, 0, 0, 0), log.traffic(workspace(), "asked", now));
  }

  @Test
  void turnsATrialIntoAnAnswerOnceSomebodyGotIt() {
    String address = model("tried", 1);
    predict(address, 0, 10);
    awaitKept(address, 10);
    Version version = models().version(workspace(), "tried", 1);
    PredictionLog log = module(ALL, Clock.systemUTC()).log();
    Instant start = now();
    tell(address, IntStream.range(0, 10).mapToObj(row -> item(row, "no", start, 0)).toList());
    Logged logged = log.replayable(workspace(), "tried", 1, start.minusSeconds(1), ROWS);
    AnsweredPart part =
        new AnsweredPart(
            version,
            VersionState.STABLE,
            Answers.of(models().load(version), logged.rows(), ScoreOptions.onThisThread(0)),
            logged.keys(),
            1,
            null);

    log.beside(call("tried", part), part, "shadow");
    assertEquals(10, figures(address).at("/versions/0/answered").asInt());
  }

  @Test
  void keepsNothingOrNoCellsWhereTheSettingsSaySo() {
    String address = model("private", 1);
    predict(address, 0, 5);
    awaitKept(address, 5);
    Instant start = now();
    tell(address, IntStream.range(0, 5).mapToObj(row -> item(row, "no", start, 0)).toList());
    Instant before = start.minusSeconds(1);
    PredictionLog log = module(ALL, Clock.systemUTC()).log();
    Logged logged = log.replayable(workspace(), "private", 1, before, ROWS);
    model("private", 1);
    Version second = models().version(workspace(), "private", 2);
    AnsweredPart part =
        new AnsweredPart(
            second,
            VersionState.SHADOW,
            Answers.of(models().load(second), logged.rows(), ScoreOptions.onThisThread(0)),
            logged.keys(),
            1,
            null);

    kept(MonitoringSettings.Keep.NONE).beside(call("private", part), part, "shadow");
    assertEquals(1, figures(address).at("/versions").size());
    kept(MonitoringSettings.Keep.ANSWERS).beside(call("private", part), part, "shadow");
    assertEquals(2, figures(address).at("/versions").size());
    assertEquals(5, figures(address).at("/versions/0/known").asInt());
    assertEquals(0, log.replayable(workspace(), "private", 2, before, ROWS).rows().rows());
  }

  @Test
  void forgetsWhatIsOldOrTooMuchAndAllOfAModelThatIsErased() {
    String address = model("forgetful", 1);
    predict(address, 0, 10);
    awaitKept(address, 10);
    predict(address, 10, 30);
    awaitKept(address, 30);

    MonitoringSettings few = new MonitoringSettings(MonitoringSettings.Keep.ALL, 30, 12);
    module(few, Clock.systemUTC()).sweep();
    assertEquals(12, figures(address).at("/versions/0/answered").asInt());
    assertEquals(
        Set.of(),
        module(ALL, Clock.systemUTC()).log().known(workspace(), "forgetful", 2, List.of("Key-1")));
    module(few, Clock.offset(Clock.systemUTC(), Duration.ofDays(31))).sweep();
    assertEquals(0, figures(address).at("/versions").size());

    predict(address, 0, 3);
    awaitKept(address, 3);
    assertEquals(204, server().send("DELETE", address, "*/*", "").status());
    model("forgetful", 1);
    assertEquals(0, figures(address).at("/versions").size());
  }

  private PredictionLog kept(MonitoringSettings.Keep keep) {
    return module(new MonitoringSettings(keep, null, null), Clock.systemUTC()).log();
  }

  private AnsweredCall call(String model, AnsweredPart part) {
    return new AnsweredCall(workspace(), model, null, null, null, false, now(), List.of(part));
  }

  private void awaitKept(String address, int rows) {
    awaitThat(() -> figures(address).at("/versions/0/answered").asInt() == rows);
  }
}
