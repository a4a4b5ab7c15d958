package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.util.Arrays;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LevelReadingTest {
  @Test
  void oneLevelInAnyCellType() {
    Cells cells = Cells.of(Arrays.asList("5", 5.0, " 5 ", "5.0", null, "", "N/A", "Nurse ", true));
    Column column = CategoryReading.usual().read("code", cells);
    assertEquals(List.of("5", "Nurse", "true"), column.levels());
    for (int row = 0; row < 4; row++) {
      assertEquals("5", column.level(row));
    }
    for (int row = 4; row < 7; row++) {
      assertNull(column.level(row));
    }
    assertEquals("true", column.level(8));
  }

  @ParameterizedTest
  @CsvSource({
    "1.10, 1.10",
    "1.00, 1",
    "-3.0, -3",
    "007.0, 007.0",
    "0.0, 0",
    "1.2.0, 1.2.0",
    "v1.0, v1.0",
    ".0, .0",
    "5., 5.",
    "10, 10"
  })
  void onlyAnEmptyFractionIsDropped(String text, String level) {
    assertEquals(level, CellText.of(text));
  }

  @Property
  void numbersAreSpelledSoThatTheyReadBack(@ForAll double number) {
    String text = CellText.ofNumber(number);
    assertEquals(number + 0.0, Double.parseDouble(text));
    assertTrue(text.length() <= Double.toString(number).length() + 4, text);
  }

  @ParameterizedTest
  @CsvSource({
    "2e-3, 0.002",
    "2E23, 2e+23",
    "1E21, 1e+21",
    "1.5E-7, 1.5e-7",
    "123456.789, 123456.789",
    "-0.0, 0",
    "0.1, 0.1",
    "9007199254740993, 9007199254740992",
    "1E20, 100000000000000000000",
    "2.0E-322, 2e-322"
  })
  void numbersAreSpelledAsJavaScriptDoes(double number, String text) {
    assertEquals(text, CellText.ofNumber(number));
  }

  @ParameterizedTest
  @ValueSource(strings = {"Yes", "JA", "oui", "true", "1", "1.0", "sí", " y "})
  void yesInManyWords(String word) {
    assertEquals(1, YesNoReading.usual().value(word));
  }

  @ParameterizedTest
  @ValueSource(strings = {"No", "nein", "NON", "FALSE", "0", "não", "n"})
  void noInManyWords(String word) {
    assertEquals(0, YesNoReading.usual().value(word));
  }

  @Test
  void yesAndNoOfOtherCells() {
    YesNoReading usual = YesNoReading.usual();
    assertEquals(1, usual.value(true));
    assertEquals(0, usual.value(0.0));
    assertFalse(usual.fits("maybe"));
    assertTrue(usual.fits("?") && usual.missing("?"));
    YesNoReading sex = YesNoReading.of("female", "male");
    assertEquals(1, sex.value("Female"));
    assertFalse(sex.fits("yes"));
    assertThrows(IllegalArgumentException.class, () -> YesNoReading.of("x", "X"));
  }
}
