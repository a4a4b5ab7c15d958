package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Columns of times of day and of durations, and columns that only look like some. */
class ClockTallyTest {
  @ParameterizedTest
  @ValueSource(strings = {"%d:%02d", "%02d:%02d", "%d:%02d:07", "%02d:%02d:10.5"})
  void readsTextsAsTimes(String format) {
    ColumnProfile column = examine(i -> format.formatted(i * 7 % 24, i * 13 % 60));

    assertEquals(ColumnType.NUMBER, column.type());
    assertTrue(column.reading().clock());
    assertEquals("read-as.time", column.readAs().code());
    assertEquals(0, column.missing());
  }

  @Test
  void readsHalvesOfTheDay() {
    ColumnProfile column =
        examine(i -> "%d:%02d %s".formatted(i % 12 + 1, i * 13 % 60, i % 2 == 0 ? "AM" : "PM"));

    assertEquals(
        "Times: “1:00 AM” is read as 01:00:00, hours, minutes and seconds.",
        column.readAs().text());
  }

  @Test
  void readsThePartsOfADayThatSpreadsheetsKeep() {
    assertTimes(i -> (i * 7 % 24 * 60 + i * 13 % 60) / 1440.0);
    assertTimes(i -> i * 4_999 % 86_400 / 86_400.0);
    assertTimes(i -> i % 24 / 24.0);
    assertTimes(i -> i % 96 / 96.0);
    assertTimes(i -> 1.5 + i * 17 % 1440 / 1440.0);
    assertTimes(i -> String.format(Locale.ROOT, "%.9f", i * 13 % 1440 / 1440.0));
  }

  @Test
  void readsTextsAndPartsOfADayInOneColumn() {
    int[] minutes = IntStream.range(0, 200).map(i -> i * 37 % 1440).toArray();
    ColumnProfile column =
        examine(
            i ->
                i % 3 == 0
                    ? minutes[i] / 1440.0
                    : (Object) "%d:%02d".formatted(minutes[i] / 60, minutes[i] % 60));

    assertTrue(column.reading().clock());
    assertEquals(null, column.misfits());
  }

  @Test
  void otherSharesStayNumbers() {
    assertPlain(i -> (double) i);
    assertPlain(i -> i * 37 % 1000 / 100.0);
    assertPlain(i -> i % 31 / 30.0);
    assertPlain(i -> i % 13 / 12.0);
    assertPlain(i -> i % 91 / 90.0);
    assertPlain(i -> i % 7 / 6.0);
    assertPlain(i -> i * 37 % 300 / 300.0);
    assertPlain(i -> Math.sqrt(i));
    assertPlain(i -> i % 5 / 4.0);
    assertPlain(i -> i == 0 ? "12:30" : (Object) (i % 8 / 4.0));
  }

  @Test
  void wordsAndDatesStayWhatTheyAre() {
    assertEquals(
        ColumnType.DATE, examine(i -> "2026-01-%02d %02d:35".formatted(i % 28 + 1, i % 24)).type());
    assertFalse(examine(i -> i % 3 == 0 ? "14:35" : "room " + i % 9).reading().clock());
    assertFalse(examine(i -> "%d:%02d".formatted(i % 24, 60 + i % 40)).reading().clock());
    assertFalse(examine(i -> i % 7 + ":" + i % 5).reading().clock());
  }

  @Test
  void aTimeThatIsNoneIsAStray() {
    ColumnProfile column = examine(i -> i == 5 ? "25:61" : "%d:%02d".formatted(i % 24, i % 60));

    assertTrue(column.reading().clock());
    assertEquals(1, column.misfits().count());
    assertEquals(
        "1 cell is not a time: A7 “25:61”; it counts as missing.", column.misfits().note().text());
  }

  @Test
  void aWordThatComesAgainCountsAsMissing() {
    ColumnProfile column =
        examine(i -> i % 10 == 0 ? "closed" : "%d:%02d".formatted(i % 24, i % 60));

    assertTrue(column.reading().clock());
    assertEquals(20, column.missing());
  }

  @Test
  void belowAnHourMinutesComeFirstWhereHoursAreWrittenOut() {
    ColumnProfile column = examine(i -> i % 5 == 0 ? "1:%02d:33".formatted(i % 60) : race(i));

    assertEquals(NumberReading.times(Clock.MINUTES), column.reading());
    NumberReading reading = (NumberReading) column.reading();
    assertTrue(reading.value("58:12") < reading.value("1:02:33"));
  }

  @Test
  void otherwiseTwoPartsAreHoursAndMinutes() {
    Reading hours = NumberReading.times(Clock.HOURS);
    assertEquals(hours, examine(ClockTallyTest::race).reading());
    assertEquals(
        hours, examine(i -> i % 5 == 0 ? "0:%02d:33".formatted(i % 60) : race(i)).reading());
    assertEquals(
        hours,
        examine(i -> "%d:%02d".formatted(i % 24, i % 60) + (i % 3 == 0 ? ":30" : "")).reading());
    assertEquals(
        hours,
        examine(i -> "%d:%02d".formatted(20 + i % 20, i % 60) + (i % 3 == 0 ? ":30" : ""))
            .reading());
  }

  @Test
  void aPersonMayAskForThemAsNumbers() {
    List<Object> cells = List.of("14:35", "9:05", "18:20");
    RawTable table = new RawTable(List.of("at"), List.of(Cells.of(cells)));

    assertEquals(
        NumberReading.times(Clock.HOURS), TypeDoctor.readingAs(table, 0, ColumnType.NUMBER));
  }

  private static String race(int i) {
    return "%d:%02d".formatted(18 + i * 7 % 42, i * 13 % 60);
  }

  private static void assertTimes(IntFunction<Object> cell) {
    ColumnProfile column = examine(cell);
    assertTrue(column.reading().clock(), column.readAs().text());
  }

  private static void assertPlain(IntFunction<Object> cell) {
    ColumnProfile column = examine(cell);
    assertFalse(column.reading().clock(), column.readAs().text());
  }

  private static ColumnProfile examine(IntFunction<Object> cell) {
    List<Object> cells = IntStream.range(0, 200).mapToObj(cell).toList();
    RawTable table = new RawTable(List.of("value"), List.of(Cells.of(cells)));
    return TypeDoctor.examine(table).columns().get(0);
  }
}
