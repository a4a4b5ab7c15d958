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
import io.clickml.service.scoring.PredictionListener;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
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

    Version second = models().version(workspace(), "replayed", 2);
    Logged some = beside.log().replayable(workspace(), "replayed", 1, second, 7);
    assertEquals(7, some.rows().rows());
    Logged logged = beside.log().replayable(workspace(), "replayed", 1, second, 1_000);
    assertEquals(40, logged.rows().rows());
    Version later = knowing(second, start);
    assertEquals(0, beside.log().replayable(workspace(), "replayed", 1, later, 9).rows().rows());
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
    assertEquals(0, pairs.unsettled());
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
  void judgesNoVersionByRowsThatItLearnedFrom() {
    String address = "/v1/models/bought";
    List<String> known =
        learned().stream().map(row -> row.substring(0, row.lastIndexOf(','))).toList();
    List<String> once =
        known.stream().filter(row -> Collections.frequency(known, row) == 1).toList();
    List<String> fresh = List.of("91,3,Graz", "92,9,Linz", "93,4,Wien");
    List<String> asked = Stream.concat(once.stream().limit(30), fresh.stream()).toList();
    model("bought", 1);
    askAndTell(address, asked);

    JsonNode figures = figures(address).at("/versions/0");
    assertEquals(3, figures.at("/known").asInt(), figures.toString());
    assertEquals(30, figures.at("/learned").asInt(), figures.toString());
    assertTrue(figures.at("/words").toString().contains("quality-learned"), figures.toString());
    MonitoringModule beside = module(ALL, Clock.systemUTC());
    Version first = models().version(workspace(), "bought", 1);
    assertEquals(3, beside.outcomes().count(first));
    assertEquals(3, beside.log().replayable(workspace(), "bought", 1, first, 7).rows().rows());
    Version second = models().version(workspace(), "bought", 2);
    Logged logged = beside.log().replayable(workspace(), "bought", 1, second, 100);
    assertEquals(33, logged.rows().rows());
    assertEquals("customer", logged.keys());
    Answers said = Answers.of(models().load(second), logged.rows(), ScoreOptions.onThisThread(0));
    AnsweredPart part = new AnsweredPart(second, VersionState.SHADOW, said, logged.keys(), 1, null);
    beside.log().beside(call("bought", part), part, "replay");
    Pairs pairs = beside.quality().pairs(workspace(), "bought", 1, 2, Instant.EPOCH);
    assertEquals(3, pairs.keys());
    assertEquals(33, pairs.both().rows());
  }

  private void askAndTell(String address, List<String> rows) {
    List<String> data = new ArrayList<>();
    List<String> items = new ArrayList<>();
    for (int n = 0; n < rows.size(); n++) {
      String[] cells = rows.get(n).split(",");
      data.add("[\"L-%d\",%s,%s,\"%s\"]".formatted(n, cells[0], cells[1], cells[2]));
      items.add("{\"key\":\"L-%d\",\"value\":\"%s\"}".formatted(n, truth(n)));
    }
    String body =
        "{\"columns\":[\"customer\",\"age\",\"mails opened\",\"city\"],\"key\":\"customer\","
            + "\"data\":["
            + String.join(",", data)
            + "]}";
    assertEquals(200, server().post(address + "/predictions", body).status());
    assertEquals("" + rows.size(), tell(address, items).at("/matched"));
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
    Logged logged = log.replayable(workspace(), "tried", 1, version, ROWS);
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
  void whereNothingIsKeptAnyRowMayHaveBeenAnsweredBefore() {
    model("blind", 2);
    Set<String> keys = Set.of("Key-1", "Key-2");

    assertEquals(keys, kept(MonitoringSettings.Keep.NONE).known(workspace(), "blind", 2, keys));
    assertEquals(Set.of(), kept(MonitoringSettings.Keep.ALL).known(workspace(), "blind", 2, keys));
  }

  @Test
  void countsRowsThatCouldNotBeKept() {
    String address = model("crowded", 1);
    predict(address, 0, 10);
    awaitKept(address, 10);
    tell(address, List.of(item(0, "no", now(), 0)));
    PredictionListener.Dropped lost = new PredictionListener.Dropped(workspace(), "crowded", 1, 45);

    kept(MonitoringSettings.Keep.ALL).dropped(List.of(lost));
    kept(MonitoringSettings.Keep.ALL).dropped(List.of(lost));
    tell(address, List.of(item(1, "no", now(), 0)));

    JsonNode version = figures(address).at("/versions/0");
    assertEquals(90, version.at("/dropped").asInt());
    assertEquals(0.02, version.at("/coverage").asDouble(), 1e-9);
  }

  @Test
  void keepsNothingOrNoCellsWhereTheSettingsSaySo() {
    String address = model("private", 1);
    predict(address, 0, 5);
    awaitKept(address, 5);
    Instant start = now();
    tell(address, IntStream.range(0, 5).mapToObj(row -> item(row, "no", start, 0)).toList());
    PredictionLog log = module(ALL, Clock.systemUTC()).log();
    model("private", 1);
    Version second = models().version(workspace(), "private", 2);
    Logged logged = log.replayable(workspace(), "private", 1, second, ROWS);
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
    assertEquals(0, log.replayable(workspace(), "private", 2, second, ROWS).rows().rows());
  }

  @Test
  void forgetsWhatIsOldOrTooMuchAndAllOfAModelThatIsErased() {
    String address = model("forgetful", 1);
    predict(address, 0, 10);
    awaitKept(address, 10);
    predict(address, 10, 30);
    awaitKept(address, 30);

    MonitoringSettings few = new MonitoringSettings(MonitoringSettings.Keep.ALL, 30, 12, null);
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

  /** The same version, had it learned until then. */
  private static Version knowing(Version version, Instant until) {
    return new Version(
        version.workspace(),
        version.model(),
        version.version(),
        version.state(),
        version.bundle(),
        version.bytes(),
        version.digest(),
        version.expects(),
        version.report(),
        version.training(),
        version.parent(),
        version.cause(),
        version.author(),
        until,
        version.createdAt());
  }

  private PredictionLog kept(MonitoringSettings.Keep keep) {
    return module(new MonitoringSettings(keep, null, null, null), Clock.systemUTC()).log();
  }

  private AnsweredCall call(String model, AnsweredPart part) {
    return new AnsweredCall(workspace(), model, null, null, null, false, now(), List.of(part));
  }

  private void awaitKept(String address, int rows) {
    awaitThat(() -> figures(address).at("/versions/0/answered").asInt() == rows);
  }
}
