package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DateReadingTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "dd.MM.yyyy|01.02.2018|2018-02-01",
        "dd.MM.yyyy|1.2.2018|2018-02-01",
        "d.M.yy|1.2.18|2018-02-01",
        "d.M.yy|1.2.70|1970-02-01",
        "M/d/yyyy|12/27/2015|2015-12-27",
        "dd-MM-yyyy|04-09-2012|2012-09-04",
        "MMMM d, yyyy|January 7, 2018|2018-01-07",
        "MMM d, yyyy|Jan. 7, 2018|2018-01-07",
        "d. MMMM yyyy|7. März 2018|2018-03-07",
        "d MMM yyyy|7 août 2018|2018-08-07",
        "dd.MMM.yyyy|07.Okt.2018|2018-10-07",
        "EEEE, d MMMM yyyy|Monday, 7 May 2018|2018-05-07",
        "yyyyMMdd|20141013|2014-10-13",
        "yyyyMMdd'T'HHmmss|20141013T000000|2014-10-13",
        "yyyy/MM/dd|2018/1/7|2018-01-07",
        "MMM yyyy|Jan 2018|2018-01-01",
        "u|1412899200|2014-10-10",
        "U|1412899200123|2014-10-10",
        "dd.MM.yyyy|2018-01-07|2018-01-07",
        "M/d/yyyy|2018-01-07T23:59:59.9Z|2018-01-07"
      })
  void dates(String pattern, String text, LocalDate date) {
    assertEquals((double) date.toEpochDay(), DateReading.of(pattern).value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "yyyy-MM-dd HH:mm:ss|2018-01-07 13:45:30|2018-01-07T13:45:30",
        "M/d/yyyy h:mm a|1/7/2018 1:45 PM|2018-01-07T13:45:00",
        "M/d/yyyy h:mm a|1/7/2018 12:00 AM|2018-01-07T00:00:00",
        "dd.MM.yyyy HH:mm|07.01.2018 09:05|2018-01-07T09:05:00",
        "yyyyMMdd'T'HHmmss|20180107T134530|2018-01-07T13:45:30",
        "yyyy-MM-dd|2018-01-07T13:45|2018-01-07T13:45:00",
        "yyyy-MM-dd|2018-01-07 13:45:30.000+02:00|2018-01-07T13:45:30",
        "yyyy-MM-dd|2018-01-07T13:45:30-0500|2018-01-07T13:45:30"
      })
  void dateTimes(String pattern, String text, LocalDateTime time) {
    double days = time.toLocalDate().toEpochDay() + time.toLocalTime().toSecondOfDay() / 86_400.0;
    assertEquals(days, DateReading.withTime(pattern).value(text), 1e-9);
    assertEquals(Math.floor(days), DateReading.of(pattern).value(text));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "31.02.2018",
        "1.13.2018",
        "0.1.2018",
        "01.02.18",
        "01.02.2018x",
        "x01.02.2018",
        "01/02/2018",
        "2018-13-01",
        "01.02.",
        "1",
        "01.02.2018 25:00",
        "2018-01-07T",
        "2018-01-07T13",
        "heute"
      })
  void whatIsNoDateOfTheFormatDoesNotFit(String text) {
    DateReading reading = DateReading.of("dd.MM.yyyy");
    assertFalse(reading.fits(text));
    assertTrue(Double.isNaN(reading.value(text)));
  }

  @Test
  void numbersAreDatesOnlyInDigitFormats() {
    assertEquals(
        (double) LocalDate.of(2014, 10, 13).toEpochDay(),
        DateReading.of("yyyyMMdd").value(20141013.0));
    assertFalse(DateReading.of("dd.MM.yyyy").fits(43107.0));
    assertFalse(DateReading.of("dd.MM.yyyy").fits(true));
    assertFalse(DateReading.of("yyyyMMdd").fits(2014101.0));
  }

  @Test
  void aColumnIsReadThroughItsDictionary() {
    Cells cells = Cells.of(Arrays.asList("1.1.1970", null, "NA", "2.1.1970", "soon"));
    Column column = DateReading.of("d.M.yyyy").read("day", cells);
    assertEquals(0, column.number(0));
    assertTrue(column.missing(1) && column.missing(2) && column.missing(4));
    assertEquals(1, column.number(3));
    assertEquals(List.of("soon"), DateReading.of("d.M.yyyy").misfits(cells));
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "dd.MM", "yyyy", "Q yyyy MM", "yyy-MM-dd", "HH:mm"})
  void aPatternNamesYearAndMonth(String pattern) {
    assertThrows(IllegalArgumentException.class, () -> DateReading.of(pattern));
  }

  @Property
  void whatIsWrittenInAFormatIsReadBack(
      @ForAll @IntRange(min = -100_000, max = 2_000_000) int day,
      @ForAll @IntRange(max = 86_399) int second) {
    LocalDateTime time = LocalDate.ofEpochDay(day).atTime(LocalTime.ofSecondOfDay(second));
    for (String pattern :
        List.of(
            "dd.MM.yyyy HH:mm:ss",
            "M/d/yyyy h:mm:ss a",
            "yyyyMMdd'T'HHmmss",
            "EEE, d MMM yyyy HH:mm:ss",
            "MMMM d, yyyy, HH:mm:ss")) {
      String text = DateTimeFormatter.ofPattern(pattern, Locale.ENGLISH).format(time);
      assertEquals(day + second / 86_400.0, DateReading.withTime(pattern).value(text), 1e-9, text);
    }
  }

  @Property
  void noTextMakesItThrow(@ForAll String text) {
    for (String pattern : List.of("dd.MM.yyyy", "MMM d, yy h:mm a", "u", "yyyyMMdd'T'HHmmssSX")) {
      assertFalse(Double.isInfinite(DateReading.withTime(pattern).value(text)));
    }
  }
}
