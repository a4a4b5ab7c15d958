package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import org.junit.jupiter.api.Test;

class TypedRowsTest {
  private static final Schema SCHEMA =
      new Schema(
          List.of(
              column("size", NumberReading.plain()),
              column("price", NumberReading.of(",", ".")),
              column("code", CategoryReading.usual()),
              column("member", YesNoReading.usual())),
          Schemas.TARGET);

  @Test
  void aTextIsTheNumberOrTruthThatItSpells() {
    assertEquals(List.of(44.5, 12.0, 4020.0, true), typed("44.5", "12", "4020", "true"));
    assertEquals(List.of(44.0, 12.0, -1.0, 1.0), typed("44.0", " 12", "-1", "1"));
  }

  @Test
  void whatIsSpelledOrReadOtherwiseStays() {
    assertEquals(List.of("44,5", "1.234", "0420", "TRUE"), typed("44,5", "1.234", "0420", "TRUE"));
    assertEquals(List.of("1e3", "old", "1.10", "yes"), typed("1e3", "old", "1.10", "yes"));
    assertEquals(
        List.of(true, 12345678901234568.0, "12345678901234567", 0.0),
        typed("true", "12345678901234568", "12345678901234567", "0"));
  }

  @Test
  void otherColumnsStay() {
    RawTable rows = Schemas.raw(List.of("id", "size"), new Object[] {"7", "7"});
    RawTable typed = TypedRows.of(rows, SCHEMA);
    assertEquals("7", typed.columns().get(0).get(0));
    assertEquals(7.0, typed.columns().get(1).get(0));
  }

  private static List<Object> typed(Object... cells) {
    RawTable rows = Schemas.raw(List.of("size", "price", "code", "member"), cells);
    return TypedRows.of(rows, SCHEMA).columns().stream().map(column -> column.get(0)).toList();
  }

  private static InputColumn column(String name, Reading reading) {
    return InputColumn.of(name, reading, Schemas.NONE);
  }
}
