package io.clickml.service.rollout;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.table.Cells;
import java.util.List;
import org.junit.jupiter.api.Test;

class RereadingTest {
  @Test
  void wordsInPlaceOfNumbersAreOtherwise() {
    assertTrue(otherwise(NumberReading.plain(), CategoryReading.usual()));
    assertTrue(otherwise(TextReading.usual(), NumberReading.plain()));
    assertTrue(otherwise(NumberReading.plain(), DateReading.of("dd.MM.yyyy")));
  }

  @Test
  void wordsAreWords() {
    assertFalse(otherwise(CategoryReading.usual(), TextReading.usual()));
    assertTrue(Rereading.differently(column(CategoryReading.usual()), column(TextReading.usual())));
  }

  @Test
  void marksThatGiveAnotherNumberAreOtherwise() {
    assertTrue(otherwise(NumberReading.of(".", ","), NumberReading.of(",", ".")));
    assertTrue(otherwise(NumberReading.of(".", ","), NumberReading.of(",", "")));
    assertFalse(otherwise(NumberReading.plain(), NumberReading.of(".", ",")));
    assertFalse(otherwise(NumberReading.plain(), NumberReading.plain().withUnit("€")));
  }

  @Test
  void timesThatWereWordsGoOnButOthersMustBeReadAlike() {
    NumberReading times = NumberReading.times(Clock.HOURS);
    assertFalse(otherwise(CategoryReading.usual(), times));
    assertFalse(otherwise(NumberReading.plain(), times));
    assertTrue(otherwise(times, CategoryReading.usual()));
    assertTrue(otherwise(times, NumberReading.times(Clock.MINUTES)));
  }

  @Test
  void daysInPlaceOfMonthsAreOtherwise() {
    assertTrue(otherwise(DateReading.of("dd/MM/yyyy"), DateReading.of("MM/dd/yyyy")));
    assertFalse(otherwise(DateReading.of("dd/MM/yyyy"), DateReading.of("yyyy-MM-dd")));
    assertFalse(otherwise(DateReading.of("dd.MM.yyyy"), DateReading.withTime("dd.MM.yyyy HH:mm")));
  }

  private static boolean otherwise(Reading before, Reading after) {
    return Rereading.otherwise(column(before), column(after));
  }

  private static InputColumn column(Reading reading) {
    Cells none = Cells.of(List.of());
    return InputColumn.of("x", reading, Domain.of(reading.read("x", none)));
  }
}
