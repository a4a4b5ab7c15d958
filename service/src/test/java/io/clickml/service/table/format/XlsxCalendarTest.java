package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XlsxCalendarTest {
  private static final XlsxCalendar FROM_1900 = new XlsxCalendar(false);
  private static final XlsxCalendar FROM_1904 = new XlsxCalendar(true);

  @ParameterizedTest
  @CsvSource({
    "1, 1900-01-01",
    "59.5, 1900-02-28T12:00:00",
    "60, 1900-02-28",
    "61, 1900-03-01",
    "45292.25, 2024-01-01T06:00:00",
    "2958465, 9999-12-31",
  })
  void givesTheDaysThatExcelShows(double serial, String day) {
    assertEquals(day, FROM_1900.cell(serial));
  }

  @ParameterizedTest
  @CsvSource({
    "0, 1904-01-01",
    "0.75, 1904-01-01T18:00:00",
    "43830, 2024-01-01",
    "2957003, 9999-12-31",
  })
  void countsFrom1904WhereTheWorkbookDoes(double serial, String day) {
    assertEquals(day, FROM_1904.cell(serial));
  }

  @Test
  void leavesATimeOfDayBeforeTheFirstDayAsItIs() {
    assertEquals(0.75, FROM_1900.cell(0.75));
    assertEquals(0.0, FROM_1900.cell(0));
  }

  @Test
  void knowsNoDaysBeforeTheFirstAndAfterTheLast() {
    assertNull(FROM_1900.cell(-1));
    assertNull(FROM_1904.cell(-1));
    assertNull(FROM_1900.cell(2_958_466));
    assertNull(FROM_1904.cell(2_957_004));
  }
}
