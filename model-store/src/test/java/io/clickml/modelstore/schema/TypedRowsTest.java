package io.clickml.modelstore.schema;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.CategoryReading;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.encoding.TextReading;
import io.clickml.modelstore.encoding.YesNoReading;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
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
        List.of(true, 123456789012345.0, "1234567890123456", 0.0),
        typed("true", "123456789012345", "1234567890123456", "0"));
    assertEquals(List.of("-0", "007", "0.0000001", "ja"), typed("-0", "007", "0.0000001", "ja"));
  }

  @Test
  void whatCouldBeThousandsStays() {
    assertEquals(
        List.of("1.234", "1.000", "0.125", false), typed("1.234", "1.000", "0.125", "false"));
    assertEquals(List.of(1.2345, 12.0, "12.345", 0.0), typed("1.2345", "12", "12.345", "0"));
  }

  @Test
  void aWordForNoValueStays() {
    Reading reading = new CategoryReading(Set.of("0", "true"));
    RawTable rows = Schemas.raw(List.of("code"), new Object[][] {{"0"}, {"true"}, {"1"}, {"1.0"}});
    Schema schema = new Schema(List.of(column("code", reading)), Schemas.TARGET);
    Cells typed = TypedRows.of(rows, schema).columns().get(0);
    assertEquals(List.of("0", "true", 1.0), typed.dictionary());
    assertEquals(1.0, typed.get(3));
  }

  /** Whoever read the text reads the typed cell as the same, whichever version it came for. */
  @Test
  void everyReadingReadsATypedCellAsItsText() {
    long seed = System.nanoTime();
    Random random = new Random(seed);
    List<String> texts = Stream.generate(() -> text(random)).limit(400).toList();
    int numbers = 0;
    List<Reading> readings = readings();
    for (Reading own : readings) {
      for (String text : texts) {
        RawTable row = Schemas.raw(List.of("a"), new Object[] {text});
        Schema schema = new Schema(List.of(column("a", own)), Schemas.TARGET);
        Object typed = TypedRows.of(row, schema).columns().get(0).get(0);
        numbers += typed instanceof Double ? 1 : 0;
        String said = "seed " + seed + ": " + text + " typed for " + own;
        assertEquals(CellText.of(text), CellText.of(typed), said);
        for (Reading other : readings) {
          assertTrue(!other.fits(text) || other.alike(text, typed), said + ", read by " + other);
        }
      }
    }
    assertTrue(numbers > 1_000, "seed " + seed + ": " + numbers + " numbers");
  }

  private static List<Reading> readings() {
    List<Reading> readings = new ArrayList<>();
    for (String decimal : List.of(".", ",")) {
      for (String grouping : List.of("", ",", ".", " ", "'")) {
        if (!grouping.equals(decimal)) {
          NumberReading bare = NumberReading.of(decimal, grouping);
          readings.add(bare);
          readings.add(bare.withPercent().withUnit("€ USD").withScale().withPlus());
        }
      }
    }
    Stream.of("yyyyMMdd", "d.M.yy", "dd.MM.yyyy", "u", "H.m d.M.yyyy")
        .map(DateReading::of)
        .forEach(readings::add);
    readings.addAll(List.of(YesNoReading.usual(), YesNoReading.of("1.5", "2")));
    readings.addAll(List.of(CategoryReading.usual(), TextReading.usual()));
    return readings;
  }

  private static String text(Random random) {
    StringBuilder text = new StringBuilder(random.nextInt(4) == 0 ? "-" : "");
    digits(random, text);
    for (int part = random.nextInt(5) / 2; part > 0; part--) {
      text.append(".....,e 'k".charAt(random.nextInt(10)));
      digits(random, text);
    }
    return random.nextInt(50) == 0 ? "true" : text.toString();
  }

  private static void digits(Random random, StringBuilder text) {
    int most = random.nextInt(8) == 0 ? 18 : 4;
    for (int digit = random.nextInt(most) + 1; digit > 0; digit--) {
      text.append(random.nextInt(3) == 0 ? 0 : random.nextInt(10));
    }
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
