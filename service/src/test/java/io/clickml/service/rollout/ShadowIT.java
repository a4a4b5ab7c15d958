package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.common.util.concurrent.Uninterruptibles;
import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.ColumnMatcher;
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
import io.clickml.service.scoring.AnsweredCall;
import io.clickml.service.scoring.AnsweredPart;
import io.clickml.service.scoring.Answers;
import java.io.IOException;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** A version that answers beside and misbehaves. */
class ShadowIT {
  @RegisterExtension static final ClickMlServer SERVER = new ClickMlServer();

  private static final String WORKSPACE = "default";
  private static final ShadowSettings FREE = new ShadowSettings(null, 1.0, null, null);
  private static Database database;
  private static ModelService models;
  private static World world;

  private RolloutDao rollouts;
  private String rollout;

  @BeforeAll
  static void open() throws IOException {
    world = new World(SERVER, 5);
    world.train("bought", true);
    Platform platform = OtherProcess.beside(SERVER);
    database = platform.database();
    models = new ModelModule(platform).service();
  }

  @AfterAll
  static void close() {
    database.close();
  }

  @BeforeEach
  void begin() {
    int version = world.bring("bought", "bought");
    String address = world.begin("{\"version\":%d,\"policy\":\"manual\"}".formatted(version));
    rollout = address.substring(address.lastIndexOf('/') + 1);
    rollouts = database.dao(RolloutDao.class);
  }

  @AfterEach
  void end() {
    SERVER.post(World.MODEL + "/rollouts/" + rollout + "/abort", "{}");
  }

  @Test
  void breaksOffAVersionThatThrowsFiveTimesInARow() throws InterruptedException {
    CountDownLatch broke = new CountDownLatch(1);
    AtomicInteger asked = new AtomicInteger();
    Shadow shadow =
        shadow(
            (version, rows) -> {
              asked.incrementAndGet();
              throw new IllegalStateException("on purpose");
            },
            (failed, why) -> broke.countDown(),
            FREE);

    for (int n = 0; n < 10; n++) {
      shadow.answered(call(50));
    }
    broke.await();
    World.awaitThat(() -> now().shadowFailed() == 250);
    shadow.stop();

    assertEquals(5, asked.get(), "it is not asked again");
    assertEquals(0, now().shadowScored());
  }

  @Test
  void ofACanaryItSaysThatRowsGoBack() throws InterruptedException {
    SERVER.post(World.MODEL + "/rollouts/" + rollout + "/advance", "{\"weight\":50}");
    BlockingQueue<Sentence> said = new LinkedBlockingQueue<>();
    Shadow shadow =
        shadow(
            (version, rows) -> {
              throw new IllegalStateException("on purpose");
            },
            (failed, why) -> said.add(why),
            FREE);

    for (int n = 0; n < 5; n++) {
      shadow.answered(call(3));
    }
    assertEquals("rollout-canary-broke", said.take().code());
    shadow.stop();
  }

  @Test
  void aFailureInBetweenIsNoReason() throws InterruptedException {
    AtomicInteger asked = new AtomicInteger();
    Scorer scorer = models.load(version(1));
    AtomicInteger broke = new AtomicInteger();
    Shadow shadow =
        shadow(
            (version, rows) -> {
              if (asked.incrementAndGet() % 2 == 0) {
                throw new IllegalStateException("on purpose");
              }
              return Answers.of(scorer, rows, ScoreOptions.withReasons(0));
            },
            (failed, why) -> broke.incrementAndGet(),
            FREE);

    for (int n = 0; n < 20; n++) {
      shadow.answered(call(10));
    }
    World.awaitThat(() -> asked.get() == 20);
    World.awaitThat(() -> now().shadowScored() == 100 && now().shadowFailed() == 100);
    shadow.stop();

    assertEquals(0, broke.get());
  }

  @Test
  void dropsWhatItCannotKeepUpWithAndNeverMakesTheFeedWait() throws InterruptedException {
    CountDownLatch stuck = new CountDownLatch(1);
    Shadow shadow =
        shadow(
            (version, rows) -> {
              awaitQuietly(stuck);
              throw new IllegalStateException("too late");
            },
            (failed, why) -> {},
            new ShadowSettings(512, 1.0, null, null));

    for (int n = 0; n < 10; n++) {
      shadow.answered(call(256));
    }
    assertEquals(8 * 256, now().shadowDropped(), "two calls wait, the rest is dropped at once");
    stuck.countDown();
    shadow.stop();
  }

  @Test
  void endsAVersionThatNeverComesBackFromItsRows() throws InterruptedException {
    CountDownLatch stuck = new CountDownLatch(1);
    BlockingQueue<Sentence> said = new LinkedBlockingQueue<>();
    Shadow shadow =
        shadow(
            (version, rows) -> {
              Uninterruptibles.awaitUninterruptibly(stuck);
              throw new IllegalStateException("too late");
            },
            (failed, why) -> said.add(why),
            new ShadowSettings(null, 1.0, 1, null));

    shadow.answered(call(256));
    World.awaitThat(
        () -> {
          shadow.tick();
          return !said.isEmpty();
        });
    stuck.countDown();
    World.awaitThat(() -> now().shadowFailed() == 256);
    shadow.tick();
    shadow.stop();

    assertEquals("rollout-shadow-late", said.take().code());
    assertTrue(said.isEmpty(), "told once");
    assertEquals(0, now().shadowScored());
  }

  @Test
  void tellsItsVerdictAgainWhenSomebodyElseWasQuicker() {
    AtomicInteger told = new AtomicInteger();
    Shadow shadow =
        shadow(
            (version, rows) -> {
              throw new IllegalStateException("on purpose");
            },
            (failed, why) -> {
              if (told.incrementAndGet() < 3) {
                throw RolloutProblems.changed(failed);
              }
            },
            FREE);
    for (int n = 0; n < 5; n++) {
      shadow.answered(call(3));
    }
    World.awaitThat(() -> told.get() == 1);
    shadow.tick();
    shadow.tick();
    shadow.tick();
    shadow.stop();

    assertEquals(3, told.get());
  }

  @Test
  void asksNobodyWhereMemoryIsScarce() {
    Shadow shadow =
        new Shadow(
            database,
            models,
            (version, rows) -> {
              throw new AssertionError("nobody is to be asked");
            },
            (call, part, arm) -> {},
            (failed, why) -> {},
            FREE,
            () -> 0.1);
    shadow.answered(call(10));
    shadow.stop();

    assertEquals(10, now().shadowDropped());
  }

  @Test
  void leavesAnswersAloneThatSomebodyForced() {
    Shadow shadow =
        shadow(
            (version, rows) -> {
              throw new AssertionError("nobody is to be asked");
            },
            (failed, why) -> {},
            FREE);
    AnsweredCall call = call(10);
    shadow.answered(
        new AnsweredCall(
            call.workspace(),
            call.model(),
            call.rollout(),
            null,
            null,
            true,
            call.at(),
            call.parts()));
    shadow.keepOnly(Set.of());

    assertEquals(0, now().shadowFailed() + now().shadowDropped() + now().shadowScored());
    assertTrue(now().state().open());
  }

  private Shadow shadow(ShadowScorer scorer, ShadowBreaker breaker, ShadowSettings settings) {
    return new Shadow(
        database, models, scorer, (call, part, arm) -> {}, breaker, settings, () -> 1);
  }

  private AnsweredCall call(int rows) {
    Cells.Builder age = new Cells.Builder();
    Cells.Builder mails = new Cells.Builder();
    Cells.Builder city = new Cells.Builder();
    for (int row = 0; row < rows; row++) {
      age.add(20.0 + row % 50);
      mails.add((double) (row % 12));
      city.add("Graz");
    }
    RawTable table =
        new RawTable(
            List.of("age", "mails", "city"), List.of(age.build(), mails.build(), city.build()));
    Version live = version(1);
    Scorer scorer = models.load(live);
    assertEquals(3, ColumnMatcher.match(table.names(), scorer.schema()).positions().length);
    Answers answers = Answers.of(scorer, table, ScoreOptions.withReasons(0));
    AnsweredPart part = new AnsweredPart(live, VersionState.STABLE, answers, null, 1, null);
    return new AnsweredCall(
        WORKSPACE, "bought", rollout, null, null, false, Instant.now(), List.of(part));
  }

  private static Version version(int number) {
    return models.version(WORKSPACE, "bought", number);
  }

  private Rollout now() {
    return rollouts.find(WORKSPACE, rollout).orElseThrow();
  }

  private static void awaitQuietly(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
