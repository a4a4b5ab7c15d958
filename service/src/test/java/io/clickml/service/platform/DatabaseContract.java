package io.clickml.service.platform;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.Instant;
import java.util.TimeZone;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.sqlobject.statement.SqlQuery;
import org.jdbi.v3.sqlobject.statement.SqlUpdate;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What every kind of database must do for us. */
abstract class DatabaseContract {
  private static final Instant NOON = Instant.parse("2026-03-29T01:30:00.123456Z");

  private ProbeDao probes;

  /** A database that is open and up to date. */
  abstract Database database();

  enum Colour {
    LIGHT_RED
  }

  interface ProbeDao {
    @SqlUpdate(
        """
        create table if not exists probe (
          id varchar(40) not null primary key, happened_at datetime(6), colour varchar(16),
          note longtext)
        """)
    void create();

    @SqlUpdate("delete from probe")
    void clear();

    @SqlUpdate(
        "insert into probe (id, happened_at, colour, note) values (:id, :at, :colour, :note)")
    void insert(String id, Instant at, Colour colour, String note);

    @SqlUpdate(
        """
        insert into probe (id, note) values (:id, :note)
        on duplicate key update note = values(note)
        """)
    void put(String id, String note);

    @SqlQuery("select happened_at from probe where id = :id")
    Instant at(String id);

    @SqlQuery("select colour from probe where id = :id")
    String colour(String id);

    @SqlQuery("select note from probe where id = :id")
    String note(String id);

    @SqlQuery("select count(*) from probe")
    int count();
  }

  @BeforeEach
  void prepare() {
    probes = database().dao(ProbeDao.class);
    probes.create();
    probes.clear();
  }

  @Test
  void isUpToDateAndStaysSoWhenAskedAgain() {
    assertTrue(database().answers());
    migrateAgain();
    assertTrue(database().answers());
  }

  /** Runs the migrations once more. */
  abstract void migrateAgain();

  @Test
  void keepsInstantsWhateverTheZoneOfTheMachine() {
    TimeZone zone = TimeZone.getDefault();
    try {
      // 02:30 on this day does not exist in Vienna: clocks go forward.
      TimeZone.setDefault(TimeZone.getTimeZone("Europe/Vienna"));
      probes.insert("a", NOON, Colour.LIGHT_RED, null);
      TimeZone.setDefault(TimeZone.getTimeZone("America/New_York"));
      assertEquals(NOON, probes.at("a"));
    } finally {
      TimeZone.setDefault(zone);
    }
  }

  @Test
  void writesEnumsInLowerCase() {
    probes.insert("a", null, Colour.LIGHT_RED, null);
    assertEquals("light_red", probes.colour("a"));
  }

  @Test
  void makesOneTransactionOfNestedOnes() {
    assertThrows(
        IllegalStateException.class,
        () ->
            database()
                .transact(
                    () -> {
                      probes.insert("outer", NOON, null, null);
                      database().transact(() -> probes.insert("inner", NOON, null, null));
                      throw new IllegalStateException("undo all");
                    }));
    assertEquals(0, probes.count());
  }

  @Test
  void refusesAKeyTwiceAndReplacesOnDuplicate() {
    probes.put("a", "one");
    probes.put("a", "two");
    assertEquals("two", probes.note("a"));
    assertThrows(JdbiException.class, () -> probes.insert("a", NOON, null, null));
  }

  @Test
  void keepsLongTextsOfAnyScript() {
    String text = "Grüße, 你好, 👋 ".repeat(100_000);
    probes.put("long", text);
    assertEquals(text, probes.note("long"));
  }
}
