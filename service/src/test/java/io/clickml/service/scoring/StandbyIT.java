package io.clickml.service.scoring;

import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.clickml.modelstore.scorer.ScoreOptions;
import io.clickml.modelstore.scorer.Scorer;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.ClickMlServer;
import io.clickml.service.OtherProcess;
import io.clickml.service.model.ModelModule;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.model.VersionState;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version that answers and fails, and calls that nobody can be told of. */
class StandbyIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String BROKEN = "on purpose";
  private static final RawTable ROWS =
      new RawTable(
          List.of("age", "mails"),
          List.of(Cells.of(List.of(20.0, 30.0, 40.0)), Cells.of(List.of(1.0, 6.0, 11.0))));

  private static final List<String> UNANSWERED = new ArrayList<>();

  private static Database database;
  private static ModelService models;
  private static Scorer scorer;

  @BeforeAll
  static void train() throws IOException {
    Random random = new Random(3);
    StringBuilder csv = new StringBuilder("age,mails,bought\n");
    for (int row = 0; row < 300; row++) {
      int mails = random.nextInt(12);
      csv.append(18 + random.nextInt(60)).append(',').append(mails);
      csv.append(mails > 6 ? ",yes\n" : ",no\n");
    }
    String table = SERVER.send("POST", "/v1/tables", "text/csv", csv.toString()).at("/id");
    String order = "{\"table\":\"%s\",\"target\":\"bought\",\"budgetSeconds\":600}";
    String training =
        "/v1/trainings/" + SERVER.post("/v1/trainings", order.formatted(table)).at("/id");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> SERVER.get(training).body().at("/progress/best/value").asDouble() > 0.8);
    SERVER.post(training + "/finish", "");
    await()
        .atMost(Duration.ofMinutes(2))
        .until(() -> SERVER.get(training).at("/state").equals("succeeded"));
    byte[] bundle =
        SERVER.send(SERVER.request("/v1/models/bought/versions/1/bundle").GET()).response().body();
    SERVER.send("POST", "/v1/models/bought/versions", "application/zip", bundle);
    Platform platform = OtherProcess.beside(SERVER);
    database = platform.database();
    models = new ModelModule(platform).service();
    scorer = models.load(version(1));
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @Test
  void whoStandsByAnswersForAVersionThatFails() {
    AnsweredPart part = caller(1).all(version(2));

    assertEquals(1, part.version().version());
    assertEquals(VersionState.STANDBY, part.arm());
    assertEquals(BROKEN, part.failure().getMessage());
    assertEquals(3, part.answers().rows().rows());
  }

  @Test
  void soItDoesForTheRowsBesideTheCanary() {
    BitSet toCanary = new BitSet();
    toCanary.set(1);

    List<AnsweredPart> parts = caller(1).split(version(2), version(1), toCanary);

    assertEquals(VersionState.STANDBY, parts.get(0).arm());
    assertEquals(2, parts.get(0).answers().rows().rows());
  }

  @Test
  void whereNobodyStandsByTheFailureIsTold() {
    CallScorer alone = caller(0);
    RuntimeException told = assertThrows(IllegalStateException.class, () -> alone.all(version(2)));
    assertEquals(BROKEN, told.getMessage());
    assertEquals(List.of("2 " + BROKEN), UNANSWERED);
  }

  @Test
  void anErrorOfTheCanaryIsAFailureToo() {
    BitSet toCanary = new BitSet();
    toCanary.set(0, 2);
    for (Error error :
        List.of(new StackOverflowError(BROKEN), new NoSuchMethodError(), new AssertionError())) {
      List<AnsweredPart> parts =
          caller(0, version -> failing(version, error)).split(version(1), version(2), toCanary);

      AnsweredPart instead = parts.get(1);
      assertEquals(VersionState.STABLE, instead.arm());
      assertEquals(2, instead.answers().rows().rows());
      assertEquals(error, instead.failure().getCause());
    }
  }

  @Test
  void memoryThatIsUsedUpIsNoFailureOfAVersion() {
    CallScorer caller = caller(1, version -> failing(version, new OutOfMemoryError(BROKEN)));

    assertThrows(OutOfMemoryError.class, () -> caller.all(version(2)));
  }

  @Test
  void aVersionThatDoesNotFailAnswersItself() {
    AnsweredPart part = caller(2).all(version(1));

    assertEquals(VersionState.STABLE, part.arm());
    assertNull(part.failure());
  }

  @Test
  void saysWhatItCouldNotTell() throws Exception {
    PredictionFeed feed = new PredictionFeed(4);
    CountDownLatch asked = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    List<PredictionListener.Dropped> dropped = new ArrayList<>();
    feed.add(
        new PredictionListener() {
          @Override
          public void answered(AnsweredCall call) {
            asked.countDown();
            try {
              go.await();
            } catch (InterruptedException e) {
              Thread.currentThread().interrupt();
            }
          }

          @Override
          public void dropped(List<Dropped> lost) {
            dropped.addAll(lost);
          }
        });
    feed.start();
    feed.offer(call());
    asked.await();
    feed.offer(call());
    feed.offer(call());
    feed.offer(call());
    go.countDown();
    feed.stop();

    assertEquals(6, feed.dropped());
    assertEquals(List.of(new PredictionListener.Dropped("default", "bought", 1, 6)), dropped);
  }

  private static AnsweredCall call() {
    return new AnsweredCall(
        "default",
        "bought",
        null,
        null,
        null,
        false,
        Instant.EPOCH,
        List.of(caller(0).all(version(1))));
  }

  /** Of two versions that are alike the second one fails. */
  private static CallScorer caller(int standby) {
    return caller(
        standby,
        version -> {
          if (version.version() == 2) {
            throw new IllegalStateException(BROKEN);
          }
          return scorer;
        });
  }

  private static CallScorer caller(int standby, Scorers scorers) {
    return new CallScorer(
        scorers,
        ROWS,
        ScoreOptions.withReasons(0),
        null,
        new Fallback() {
          @Override
          public Version standby() {
            return standby == 0 ? null : version(standby);
          }

          @Override
          public void failed(
              Version stable, RawTable asked, RuntimeException tried, RuntimeException broken) {
            UNANSWERED.add(stable.version() + " " + broken.getMessage());
          }
        });
  }

  private static Scorer failing(Version version, Error error) {
    if (version.version() == 2) {
      throw error;
    }
    return scorer;
  }

  private static Version version(int number) {
    return models.version("default", "bought", number);
  }
}
