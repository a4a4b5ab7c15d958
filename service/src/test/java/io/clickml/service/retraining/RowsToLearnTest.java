package io.clickml.service.retraining;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.monitoring.KnownRows;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Rows to learn from: those that people gave, and what became known. */
class RowsToLearnTest {
  private static final Instant MADE = Instant.parse("2026-03-01T00:00:00Z");
  private static final Instant BEFORE = MADE.minusSeconds(60);
  private static final Instant LATER = MADE.plusSeconds(60);
  private static final RawTable TABLE =
      new RawTable(
          List.of("name", "age", "bought"),
          List.of(
              cells("Ann", "Bob", "Cleo", "Dan", "Eve"),
              cells(40.0, "50", 60.0, 70.0, 70.0),
              cells("yes", null, " ", "yes", "no")));

  private final List<Object> ages = new ArrayList<>();
  private final List<Object> answers = new ArrayList<>();
  private final List<KnownRows.Name> names = new ArrayList<>();

  @Test
  void fillsItsOwnBlanksAndAddsOtherRows() {
    byCells(50.0, "no", LATER);
    byCells(33.0, "yes", LATER);

    RawTable all = learned();

    assertEquals(6, all.rows());
    assertEquals("no", answer(all, 1), "as a number and as a text it is one age");
    assertEquals(" ", answer(all, 2), "nobody knows of her yet");
    assertEquals(33.0, all.columns().get(1).get(5));
    assertEquals("yes", answer(all, 5));
    assertNull(all.columns().get(0).get(5));
    assertEquals("yes", answer(all, 0), "what was known stays");
  }

  @Test
  void aRowWhoseAnswerStandsInTheTableIsNotThereTwice() {
    byCells(40.0, "yes", LATER);
    byName("name", "Bob", 50.0, "yes");

    RawTable all = learned();

    assertEquals(5, all.rows());
    assertEquals("yes", answer(all, 0));
    assertEquals("yes", answer(all, 1));
  }

  @Test
  void aRowThatAnOutcomeTellsOfToIsNotCountedTwice() {
    assertEquals(2, untold());
    byCells(70.0, "yes", LATER);
    byCells(33.0, "yes", LATER);
    assertEquals(1, untold());
    byName("name", "Eve", 70.0, "no");
    assertEquals(0, untold());
    byName("name", "Eve", 70.0, "no");
    byCells(50.0, "no", LATER);
    assertEquals(0, untold());
  }

  /** Of the last two rows. */
  private int untold() {
    return RowsToLearn.untold(TABLE, MADE, known(), 3);
  }

  @Test
  void aLaterAnswerOfOneRowTakesThePlaceOfTheOldOne() {
    byCells(40.0, "no", LATER);
    assertEquals("no", answer(learned(), 0));
  }

  @Test
  void anEarlierAnswerDoesNot() {
    byCells(40.0, "no", BEFORE);
    assertEquals("yes", answer(learned(), 0));
    assertEquals(5, learned().rows());
  }

  @Test
  void namesTellRowsOfTheSameCellsApart() {
    byName("name", "Eve", 70.0, "yes");
    byName("name", "Fay", 70.0, "no");

    RawTable all = learned();

    assertEquals(6, all.rows());
    assertEquals("yes", answer(all, 3));
    assertEquals("yes", answer(all, 4), "Eve's");
    assertEquals("no", answer(all, 5), "Fay's");
  }

  @Test
  void ofSeveralAnsweredRowsAlikeAllStand() {
    byCells(70.0, "no", LATER);

    RawTable all = learned();

    assertEquals(5, all.rows());
    assertEquals("yes", answer(all, 3));
    assertEquals("no", answer(all, 4));
  }

  @Test
  void rowsNamedByAColumnThatTheTableLacksAreOthersUnlessTheyMayStandThere() {
    names.add(new KnownRows.Name("customer", "c1", BEFORE));
    names.add(new KnownRows.Name("customer", "c2", BEFORE));
    names.add(new KnownRows.Name("customer", "c3", LATER));
    names.add(new KnownRows.Name("customer", "c4", LATER));
    ages.addAll(List.of(40.0, 40.0, 40.0, 60.0));
    answers.addAll(List.of("yes", "yes", "yes", "no"));

    RawTable all = learned();

    assertEquals(7, all.rows(), "one of the two that were told before stands there as Ann");
    assertEquals("no", answer(all, 2), "a blank row of these cells was waiting");
  }

  private void byCells(Object age, Object answer, Instant told) {
    ages.add(age);
    answers.add(answer);
    names.add(new KnownRows.Name(null, "h" + names.size(), told));
  }

  private void byName(String column, String name, Object age, Object answer) {
    ages.add(age);
    answers.add(answer);
    names.add(new KnownRows.Name(column, name, LATER));
  }

  private RawTable learned() {
    return RowsToLearn.of(TABLE, MADE, known());
  }

  private KnownRows known() {
    RawTable rows =
        new RawTable(
            List.of("age", "bought"), List.of(cells(ages.toArray()), cells(answers.toArray())));
    return new KnownRows(rows, names);
  }

  private static Object answer(RawTable all, int row) {
    return all.columns().get(2).get(row);
  }

  private static Cells cells(Object... values) {
    return Cells.of(Arrays.asList(values));
  }
}
