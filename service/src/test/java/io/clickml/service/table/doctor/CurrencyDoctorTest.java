package io.clickml.service.table.doctor;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Amounts with signs of currencies. */
class CurrencyDoctorTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"€|EUR|€", "$|USD|$", "US$|$|$", "£|GBP|£", "₹|Rs|₹", "INR|Rs.|₹", "€|€/kg|€"})
  void spellingsOfOneCurrencyAreNoMix(String one, String other, String unit) {
    ColumnProfile column = examine(one, other);

    NumberReading reading = (NumberReading) column.reading();
    assertEquals(List.of(), column.notes());
    assertNull(column.misfits());
    assertEquals(unit, reading.commonUnit());
    assertEquals(12.5, reading.value("12.50 " + one));
    assertEquals(12.5, reading.value("12.50 " + other));
  }

  @Test
  void eachCurrencyIsNamedOnce() {
    ColumnProfile column = examine("€", "EUR", "USD");

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(
        List.of("column.currencies"), column.notes().stream().map(Sentence::code).toList());
    assertEquals(List.of("€", "$"), column.notes().get(0).args().get("signs"));
    assertEquals("", ((NumberReading) column.reading()).commonUnit());
  }

  private static ColumnProfile examine(String... signs) {
    List<String> cells =
        IntStream.range(0, 100)
            .mapToObj(i -> "%d.50 %s".formatted(i * 37 % 83 + 1, signs[i % signs.length]))
            .toList();
    RawTable table = new RawTable(List.of("paid"), List.of(Cells.of(cells)));
    return TypeDoctor.examine(table).columns().get(0);
  }
}
