package io.clickml.modelstore.encoding;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import java.math.BigDecimal;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NumberReadingTest {
  private static final NumberReading POINT = NumberReading.of(".", ",");
  private static final NumberReading COMMA = NumberReading.of(",", ".");
  private static final NumberReading MONEY = POINT.withUnit("$").withScale().withPlus();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5|5",
        "  -12.50 |-12.5",
        "\u22123.5|-3.5",
        "+7|7",
        ".5|0.5",
        "5.|5",
        "1,234.5|1234.5",
        "1234.5|1234.5",
        "12,345,678|12345678",
        "1,00,000|100000",
        "12,34,56,789.01|123456789.01",
        "1e3|1000",
        "1.5E-3|0.0015",
        "(1,200.50)|-1200.5",
        "1,200-|-1200",
        "007|7",
        "0.1|0.1",
        "123456789012345678901234567890|1.2345678901234568e29",
        "0.30000000000000004|0.30000000000000004",
        "-0|0"
      })
  void decimalPoint(String text, double value) {
    assertEquals(value, POINT.value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1.234,5|1234.5", "3,7|3.7", "-0,25|-0.25", "1.234|1234", "1.234.567,89|1234567.89"})
  void decimalComma(String text, double value) {
    assertEquals(value, COMMA.value(text));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"3.105e+03|3105", "-3,105E3|-3105", "1.5e-3|0.0015", "1.234e2 €|123.4", "2e3|2000"})
  void nobodyGroupsThousandsBeforeAnExponent(String text, double value) {
    assertEquals(value, POINT.withUnit("€").value(text));
    assertEquals(value, COMMA.withUnit("€").value(text));
  }

  @Test
  void spacesAndApostrophesGroup() {
    NumberReading spaces = NumberReading.of(",", " ");
    assertEquals(1234567.5, spaces.value("1 234\u00a0567,5"));
    assertEquals(1234567.5, spaces.value("1\u202f234\u2009567,5"));
    NumberReading swiss = NumberReading.of(".", "'");
    assertEquals(1234.5, swiss.value("1'234.5"));
    assertEquals(1234.5, swiss.value("1\u2019234.5"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "$4.99|4.99",
        "4.99 $|4.99",
        "-$4.99|-4.99",
        "$-4.99|-4.99",
        "$ 1,000|1000",
        "($5)|-5",
        "19M|19000000",
        "201k|201000",
        "1.5 bn|1500000000",
        "2 Mio|2000000",
        "10,000+|10000",
        "$5k|5000",
        "12|12"
      })
  void signsAround(String text, double value) {
    assertEquals(value, MONEY.value(text));
  }

  @Test
  void unitsOfLetters() {
    NumberReading euro = COMMA.withUnit("EUR");
    assertEquals(1234.5, euro.value("1.234,50 EUR"));
    assertEquals(5, euro.value("eur 5"));
    assertEquals(5, euro.value("5EUR"));
    assertEquals(5, COMMA.withUnit("€").value("5\u00a0€"));
    assertEquals(5e6, POINT.withUnit("m").withScale().value("5 mio"));
  }

  @Test
  void severalSigns() {
    NumberReading mixed = POINT.withUnit("US$ € $");
    assertEquals(1514.03, mixed.value("$1,514.03"));
    assertEquals(803.2, mixed.value("803.20 €"));
    assertEquals(5, mixed.value("us$5"));
    assertFalse(mixed.fits("£5"));
    assertFalse(mixed.fits("$5 €"));
    assertEquals("", mixed.commonUnit());
    assertEquals("$", MONEY.commonUnit());
  }

  @Test
  void aUnitOfTwoWordsIsOne() {
    NumberReading area = POINT.withUnit("sq ft");
    assertEquals(120, area.value("120 sq ft"));
    assertEquals(120, area.value("120 SQ FT"));
    assertFalse(area.fits("120 sq"));
    assertEquals("sq ft", area.commonUnit());
    assertEquals(5, POINT.withUnit("US $").value("US $ 5"));
  }

  @Test
  void spellingsOfOneCurrencyAreOneUnit() {
    assertEquals("€", POINT.withUnit("€/kg EUR €").commonUnit());
    assertEquals("$", POINT.withUnit("US$ USD $").commonUnit());
    assertEquals("", POINT.withUnit("USD A$").commonUnit());
    assertEquals(12.5, POINT.withUnit("€/kg EUR €").value("12.50 €/kg"));
  }

  @Test
  void perCentIsAHundredth() {
    NumberReading percent = COMMA.withPercent();
    assertEquals(0.125, percent.value("12,5 %"));
    assertEquals(0.12, percent.value("12%"));
    assertEquals(0.12, percent.value(0.12));
    assertFalse(COMMA.fits("12%"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "1,5",
        "1,23,4",
        "12,3456",
        "1,000,00,000",
        "100,00,000",
        ",5,",
        "1.2.3",
        "--5",
        "+-5",
        "5 apples",
        "1 000",
        "k",
        "+",
        "-",
        "(5",
        "5)",
        "()",
        "1e",
        "e5",
        "0x10",
        "Infinity",
        "1e999",
        "5 5",
        "١٢",
        "$$5",
        "5%%",
        "19Q",
        "5kk",
        "5-5",
        "2014-10-13",
        "12:30",
        "(-5)"
      })
  void whatIsNoNumberDoesNotFit(String text) {
    NumberReading plain = POINT.withMissing(Set.of());
    assertFalse(plain.fits(text), text);
    assertTrue(Double.isNaN(plain.value(text)));
  }

  @Test
  void cellsOfOtherKinds() {
    assertEquals(2.5, POINT.value(2.5));
    assertFalse(POINT.fits(true));
    assertFalse(POINT.fits(Double.POSITIVE_INFINITY));
    assertTrue(POINT.missing(null));
    assertTrue(POINT.missing(Double.NaN));
    for (String word : List.of("", " \u00a0", "NA", "n/a", "?", " null ", "#N/A", "NaN", "-")) {
      assertTrue(POINT.missing(word), word);
      assertTrue(Double.isNaN(POINT.value(word)));
    }
    assertTrue(POINT.withMissing(Set.of("Varies with device")).missing("varies with DEVICE"));
  }

  @Test
  void aColumnIsReadThroughItsDictionary() {
    Cells cells = Cells.of(Arrays.asList("1,000", null, "x", "1,000", 3.0, "NA"));
    Column column = POINT.read("amount", cells);
    double[] expected = {1000, Double.NaN, Double.NaN, 1000, 3, Double.NaN};
    for (int row = 0; row < expected.length; row++) {
      assertEquals(expected[row], column.number(row), "row " + row);
    }
    assertEquals(List.of("x"), POINT.misfits(cells));
  }

  @Test
  void aFormatNeedsDifferentMarks() {
    assertThrows(IllegalArgumentException.class, () -> NumberReading.of(".", "."));
    assertThrows(IllegalArgumentException.class, () -> NumberReading.of(";", ""));
  }

  @Property
  void whatProgramsWriteIsReadExactly(@ForAll double number) {
    assertEquals(number + 0.0, NumberReading.plain().value(Double.toString(number)));
    assertEquals(number + 0.0, NumberReading.plain().value(new BigDecimal(number).toPlainString()));
  }

  @Property
  void groupedNumbersOfAllLocalesAreRead(
      @ForAll @LongRange(min = -1L << 53, max = 1L << 53) long number) {
    double value = number / 100.0;
    for (Locale locale : List.of(Locale.ENGLISH, Locale.GERMANY, Locale.FRANCE)) {
      DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(locale);
      String text = new DecimalFormat("#,##0.00", symbols).format(value);
      String grouping = String.valueOf(symbols.getGroupingSeparator());
      boolean space = Character.isSpaceChar(grouping.charAt(0));
      String decimal = String.valueOf(symbols.getDecimalSeparator());
      NumberReading reading = NumberReading.of(decimal, space ? " " : grouping);
      assertEquals(value, reading.value(text), text);
    }
  }

  @Property
  void noTextMakesItThrowOrBeInfinite(@ForAll String text) {
    for (NumberReading reading : List.of(MONEY, COMMA.withPercent().withUnit("€"))) {
      assertFalse(Double.isInfinite(reading.value(text)));
    }
  }
}
