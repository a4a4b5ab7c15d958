package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ClockTest {
  private static final NumberReading TIMES = NumberReading.times(Clock.HOURS);
  private static final NumberReading SHORT = NumberReading.times(Clock.MINUTES);

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "14:35|52500",
        " 14:35 |52500",
        "09:05|32700",
        "0:00|0",
        "2:05 PM|50700",
        "2:05PM|50700",
        "2:05 p.m.|50700",
        "12:00 am|0",
        "12:30 PM|45000",
        "9 AM|32400",
        "2:05:30 PM|50730",
        "14:35:10|52510",
        "14:35:10.5|52510.5",
        "14:35:10,25|52510.25",
        "0:41:05|2465",
        "24:00|86400",
        "26:15|94500",
        "1000:00:01|3600001",
        "-0:30|-1800"
      })
  void readsTimesAsDays(String written, double seconds) {
    assertEquals(seconds / 86_400, TIMES.value(written));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "25:61",
        "14:5",
        "14:35:60",
        "14:35:1",
        "13:00 PM",
        "0:30 AM",
        "14",
        "14:35 h",
        "14:35:10:02",
        "-2:05 PM",
        ":35",
        "14:",
        "5 p",
        "2026-01-03 14:35",
        "14:35:10.",
        "12345:00",
        "99999"
      })
  void whatIsNoTimeDoesNotFit(String written) {
    boolean number = written.equals("14");
    assertEquals(number ? 14 : Double.NaN, TIMES.value(written));
    assertEquals(number, TIMES.fits(written));
  }

  @Test
  void twoPartsMayBeMinutesAndSeconds() {
    assertEquals(SHORT.value("0:58:12"), SHORT.value("58:12"));
    assertEquals(SHORT.value("1:02:33"), TIMES.value("1:02:33"));
    assertEquals(14.0 / 24, SHORT.value("2:00 PM"));
  }

  @Test
  void aTextAndTheCellOfASpreadsheetAreOneValue() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    for (int i = 0; i < 1_000; i++) {
      int second = random.nextInt(100 * 3600);
      String text = "%d:%02d:%02d".formatted(second / 3600, second / 60 % 60, second % 60);
      double cell = second / 86_400.0;
      double value = TIMES.value(text);
      assertEquals(value, TIMES.value(cell), "seed " + seed + ", " + text);
      assertEquals(value, TIMES.value(Math.nextUp(cell)), "seed " + seed + ", " + text);
      assertEquals(value, TIMES.value(String.valueOf(cell)), "seed " + seed + ", " + text);
    }
    assertTrue(TIMES.alike("14:35", 0.607638888888889));
  }

  @Test
  void numbersThatAreNoTimeAreMisfits() {
    assertFalse(TIMES.fits(1435.0));
    assertFalse(TIMES.fits(true));
    assertTrue(TIMES.fits(26.25));
  }

  @Test
  void timesAreWrittenAsPeopleDo() {
    assertEquals("14:35", Clock.text(TIMES.value("2:35 PM"), Clock.HOURS));
    assertEquals("09:05:10", Clock.text(TIMES.value("9:05:10"), Clock.HOURS));
    assertEquals("26:15", Clock.text(TIMES.value("26:15"), Clock.HOURS));
    assertEquals("00:58:00", Clock.text(SHORT.value("58:00"), Clock.MINUTES));
    assertEquals("-00:30", Clock.text(-0.5 / 24, Clock.HOURS));
    assertEquals("00:00", Clock.text(-1e-9, Clock.HOURS));
  }

  @Test
  void theUnitIsKeptWithTheReading() throws JsonProcessingException {
    String json = StrictJson.mapper().writeValueAsString(SHORT);
    assertEquals(SHORT, StrictJson.mapper().readValue(json, Reading.class));
    assertTrue(SHORT.clock());
    assertFalse(NumberReading.plain().withUnit("min").clock());
  }
}
