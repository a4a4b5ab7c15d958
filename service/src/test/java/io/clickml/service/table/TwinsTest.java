package io.clickml.service.table;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.encoding.DateReading;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TypeDoctor;
import io.clickml.service.table.format.CsvTableReader;
import io.clickml.service.table.format.Limits;
import io.clickml.service.table.format.TableFormat;
import io.clickml.service.table.format.TableInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Locale;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The 17 public tables that the project is developed on, each by a twin that may be shipped. */
class TwinsTest {
  private static final long SEED = 17;

  @ParameterizedTest
  @MethodSource("tables")
  void readsATableAsItIsMeant(JsonNode table) throws IOException {
    Twin twin = new Twin(table, SEED);

    TableInput input =
        CsvTableReader.read(new ByteArrayInputStream(twin.bytes()), Limits.defaults());
    Profile profile = TypeDoctor.examine(input.table(), input.cells());

    TableFormat.Csv format = (TableFormat.Csv) input.format();
    assertEquals(table.path("delimiter").asText(), String.valueOf(format.delimiter()));
    assertEquals(Twin.ROWS, profile.rows());
    assertEquals(table.path("columns").size(), profile.columns().size());
    assertAll(
        "seed " + SEED,
        profile.columns().stream()
            .map(column -> () -> check(table, twin, profile.columns().indexOf(column), column)));
    if (table.path("target").isTextual()) {
      assertEquals(table.path("target").asText(), profile.suggestedTarget().column());
      assertEquals(
          table.path("task").asText(),
          profile.suggestedTarget().task().name().toLowerCase(Locale.ROOT));
    }
  }

  @Test
  void knowsAllSeventeen() throws IOException {
    assertEquals(17, tables().count());
  }

  private static void check(JsonNode table, Twin twin, int index, ColumnProfile column) {
    JsonNode expected = table.path("columns").get(index);
    String name = expected.path("name").asText();
    assertEquals(name, column.name());
    assertEquals(expected.path("type").asText(), kind(column.type()), name);
    assertEquals(expected.path("personal").asBoolean(), column.personal() != null, name);
    if (column.reading() instanceof DateReading date) {
      assertEquals(expected.path("format").asText(), date.pattern(), name);
    }
    if (column.reading() instanceof NumberReading number) {
      boolean comma = expected.path("format").asText().equals("comma");
      assertEquals(comma ? "," : ".", number.decimal(), name);
    }
    if (!table.path("shiftedRow").asBoolean()) {
      assertEquals(twin.blanks(name), column.missing(), name);
      assertEquals(null, column.misfits(), name);
    }
  }

  private static String kind(ColumnType type) {
    return type == ColumnType.YES_NO ? "yesNo" : type.name().toLowerCase(Locale.ROOT);
  }

  private static Stream<Named<JsonNode>> tables() throws IOException {
    try (InputStream in = TwinsTest.class.getResourceAsStream("expectations.json")) {
      JsonNode tables = new ObjectMapper().readTree(in);
      return StreamSupport.stream(tables.spliterator(), false)
          .map(table -> Named.of(table.path("file").asText(), table));
    }
  }
}
