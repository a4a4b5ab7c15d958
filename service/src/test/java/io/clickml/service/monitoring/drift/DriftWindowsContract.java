package io.clickml.service.monitoring.drift;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.service.platform.Database;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How windows are kept, put together and forgotten, in every kind of database. */
abstract class DriftWindowsContract {
  private static final Duration HOUR = Duration.ofHours(1);
  private static final Instant DAY = Instant.parse("2026-03-02T00:00:00Z");

  private final World world = new World(17, 500);
  private DriftDao windows;
  private PlaceDao places;

  abstract Database database();

  /** What windows hang on. */
  interface PlaceDao {
    @SqlUpdate("delete from model where slug = 'm'")
    void clear();

    @SqlUpdate(
        """
        insert into model (workspace, slug, title, target, task, last_version, created_at,
          updated_at)
        values ('w', 'm', 'M', 'y', 'binary', 1, :at, :at)
        """)
    void model(Instant at);

    @SqlUpdate(
        """
        insert into model_version (workspace, model, version, bundle, bytes, digest, expects,
          report, created_at)
        values ('w', 'm', 1, 'b', 1, 'd', '{}', '{}', :at)
        """)
    void version(Instant at);
  }

  @BeforeEach
  void prepare() {
    windows = database().dao(DriftDao.class);
    places = database().dao(PlaceDao.class);
    places.clear();
    places.model(DAY);
    places.version(DAY);
  }

  private WindowSketch keep(int hour, String node, int rows) {
    WindowSketch sketch = world.window(0, rows).sketch();
    Instant start = DAY.plus(HOUR.multipliedBy(hour));
    StoredWindow.Key key = new StoredWindow.Key("w", "m", 1, Span.HOUR, start, node);
    windows.keep(StoredWindow.of(key, start.plus(HOUR), sketch));
    return sketch;
  }

  private List<StoredWindow> all() {
    return windows.since("w", "m", 1, Instant.EPOCH);
  }

  private void merge(Duration later) {
    new DriftMerger(database(), windows, HOUR).merge(DAY.plus(later));
  }

  @Test
  void whatIsCountedOnIsWrittenAgain() {
    keep(3, "one", 40);
    WindowSketch later = keep(3, "one", 90);
    List<StoredWindow> found = all();
    assertEquals(1, found.size());
    assertEquals(90, found.get(0).rowCount());
    assertEquals(
        later.column(0).counts().filled(),
        WindowSketch.of(found.get(0).sketch()).column(0).counts().filled());
    assertEquals(DAY.plus(HOUR.multipliedBy(3)), found.get(0).startsAt());
  }

  @Test
  void oldHoursBecomeADayWhicheverProcessCountedThem() {
    keep(3, "one", 40);
    keep(3, "two", 30);
    keep(20, "one", 10);
    keep(25, "one", 5);
    merge(Duration.ofDays(2));
    assertEquals(4, all().size(), "not old enough");
    merge(Duration.ofDays(4));
    List<StoredWindow> found = all();
    assertEquals(2, found.size());
    assertEquals(Span.DAY, found.get(0).span());
    assertEquals(80, found.get(0).rowCount());
    assertEquals(DAY, found.get(0).startsAt());
    assertEquals(DAY.plus(Duration.ofDays(1)), found.get(0).endsAt());
    assertEquals(5, found.get(1).rowCount());
    assertEquals(Span.HOUR, found.get(1).span(), "ended less than three days ago");
    merge(Duration.ofDays(4));
    assertEquals(2, all().size());
  }

  @Test
  void whatComesLateJoinsTheDay() {
    keep(3, "one", 40);
    merge(Duration.ofDays(5));
    keep(4, "two", 2);
    merge(Duration.ofDays(5));
    assertEquals(1, all().size());
    assertEquals(42, all().get(0).rowCount());
  }

  @Test
  void daysBecomeAWeekAndAreForgottenInTheEnd() {
    keep(3, "one", 40);
    keep(27, "one", 2);
    merge(Duration.ofDays(8));
    assertEquals(2, all().size());
    merge(Duration.ofDays(60));
    assertEquals(1, all().size());
    assertEquals(Span.WEEK, all().get(0).span());
    assertEquals(42, all().get(0).rowCount());
    merge(Duration.ofDays(1_000));
    assertTrue(all().isEmpty());
  }

  @Test
  void whatIsScoredOnceAWeekIsSeenWeekByWeek() {
    long week = 7 * 24;
    for (int i = 0; i < 4; i++) {
      keep((int) (i * week), "one", 200 + i);
      merge(HOUR.multipliedBy(i * week + 1));
    }
    Instant now = DAY.plus(HOUR.multipliedBy(3 * week + 1));
    List<Window> seen = new PastWindows(windows, HOUR).of("w", "m", 1, Span.HOUR, now);
    assertEquals(
        List.of(200L, 201L, 202L, 203L), seen.stream().map(it -> it.sketch().rows()).toList());
  }

  @Test
  void goWithTheirVersion() {
    keep(3, "one", 40);
    places.clear();
    assertTrue(all().isEmpty());
  }
}
