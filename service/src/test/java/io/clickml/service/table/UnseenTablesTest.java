package io.clickml.service.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.encoding.NumericReading;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.Profile;
import io.clickml.service.table.doctor.TypeDoctor;
import io.clickml.service.table.doctor.Warning;
import io.clickml.service.table.format.CsvTableReader;
import io.clickml.service.table.format.Limits;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.table.format.TableProblem;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Small tables as programs and people make them, from the text of the file to the profile. */
class UnseenTablesTest {
  @ParameterizedTest
  @CsvSource({
    "ja,nein",
    "oui,non",
    "sí,no",
    "si,no",
    "sim,não",
    "Yes,No",
    "WAHR,FALSCH",
    "VRAI,FAUX",
    "1,0",
    "j,n",
    "S,N",
    "Да,Нет"
  })
  void readsYesAndNo(String yes, String no) {
    Profile profile = examine("x,answer", i -> i + "," + (i % 3 == 0 ? yes : no));

    assertEquals(ColumnType.YES_NO, profile.columns().get(1).type());
    Object three = profile.columns().get(1).examples().get(0);
    assertEquals(1, ((NumericReading) profile.readings().get(1)).value(three));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Customer export\nCreated 2026-03-02 by CRM\n\n",
        "Customer export,,\nCreated,2026-03-02,\n,,\n",
        "Created,2026-03-02,\n,,\n",
        "# made by a program\n"
      })
  void leavesTheTitleOfAnExportOut(String title) {
    TableInput input =
        read(title + csv("name,age,city", i -> "n%d,%d,c%d".formatted(i, i * 7 % 23, i % 3)));

    assertEquals(List.of("name", "age", "city"), input.table().names());
    assertEquals(30, input.table().rows());
    assertEquals("table.title-left-out", input.notes().get(0).code());
  }

  @Test
  void warnsOfATotalBelowTheRows() {
    String rows = csv("region,units,sales", i -> "r%d,%d,%d.5".formatted(i % 5, i % 17, i));
    int units = IntStream.range(0, 30).map(i -> i % 17).sum();

    Warning total = warning(rows + "Total," + units + ",450\n", "table.total-row");
    assertEquals(32, total.sentence().args().get("row"));
    assertNull(warning(rows + "r1," + units + ",12\n" + "r2,5,13\n", "table.total-row"));
    assertNull(warning(rows, "table.total-row"));
    assertNotNull(warning(rows + "Gesamt:,7,99\n", "table.total-row"));
    assertNull(warning(rows + "Total,7,9\nTotal,5,13\n", "table.total-row"));
  }

  @Test
  void namesOneSlipInAShortColumnOfNumbers() {
    ColumnProfile column =
        examine("x,size", i -> i + "," + (i == 3 ? "Infinity" : "" + i * 7 % 23)).columns().get(1);

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals("B5", column.misfits().cells().get(0).cell());
  }

  @ParameterizedTest
  @CsvSource({
    "7, 40, Source: CRM export",
    "3, 40, visits",
    "23, 40, n.n.",
    "40, 60, see; see note; (see)",
    "200, 200, a; b; c; d; e; f; g; h"
  })
  void namesFewStraysInAShortColumnOfNumbers(int different, int rows, String strays) {
    ColumnProfile column = sizes(different, rows, List.of(strays.split("; ")));

    assertEquals(ColumnType.NUMBER, column.type());
    assertEquals(strays.split("; ").length, column.misfits().count());
    assertEquals("B" + (rows + 2), column.misfits().cells().get(0).cell());
  }

  @ParameterizedTest
  @CsvSource({
    "3, 40, M",
    "3, 40, XXL",
    "3, 12, visits",
    "7, 40, large; large",
    "7, 40, small; large",
    "40, 60, a; b; c; d; e",
    "2, 40, maybe"
  })
  void keepsLevelsAmongNumbersAsWords(int different, int rows, String words) {
    ColumnProfile column = sizes(different, rows, List.of(words.split("; ")));

    assertEquals(ColumnType.CATEGORY, column.type(), () -> column.readAs().text());
    assertNull(column.misfits());
  }

  private static ColumnProfile sizes(int different, int rows, List<String> strays) {
    String cells =
        IntStream.range(0, rows + strays.size())
            .mapToObj(
                i -> i % 5 + "," + (i < rows ? "" + i * 11 % different : strays.get(i - rows)))
            .collect(Collectors.joining("\n", "x,size\n", "\n"));
    TableInput input = read(cells);
    return TypeDoctor.examine(input.table(), input.cells()).columns().get(1);
  }

  @Test
  void showsANumberAsItIsWritten() {
    ColumnProfile column =
        examine("x;rate;visits", i -> "%d;%d,5;%d.%03d".formatted(i, i, i % 9 + 1, i * 37 % 1000))
            .columns()
            .get(2);

    assertEquals("Numbers: “1.000” is read as 1000.", column.readAs().text());
  }

  @Test
  void readsAmountsInSeveralCurrencies() {
    Profile profile =
        examine(
            "x,paid",
            i ->
                "%d,\"%s\""
                    .formatted(i % 7, i % 3 == 0 ? "€" + i + ".20" : "$1,%03d.03".formatted(i)));

    ColumnProfile paid = profile.columns().get(1);
    NumericReading reading = (NumericReading) paid.reading();
    assertEquals(ColumnType.NUMBER, paid.type());
    assertNull(paid.misfits());
    assertEquals(1514.03, reading.value("$1,514.03"));
    assertEquals(803.2, reading.value("€803.20"));
    assertEquals("column.currencies", paid.notes().get(0).code());
    assertEquals(List.of("$", "€"), paid.notes().get(0).args().get("signs"));
  }

  @Test
  void oneStrangeSignAmongManyIsNamed() {
    String rows =
        IntStream.range(0, 200)
            .mapToObj(i -> i % 7 + "," + (i == 3 ? "£" : "$") + i * 37 % 211 + ".50")
            .collect(Collectors.joining("\n", "x,paid\n", "\n"));
    TableInput input = read(rows);

    ColumnProfile paid = TypeDoctor.examine(input.table(), input.cells()).columns().get(1);

    assertEquals("B5", paid.misfits().cells().get(0).cell());
    assertEquals(List.of(), paid.notes());
  }

  @Test
  void takesTheDelimiterThatNeedsNoTitle() {
    TableInput input = read(csv("tags,n,m", i -> "a;b;c%d,%d,%d".formatted(i, i % 7, i % 5)));

    assertEquals(List.of("tags", "n", "m"), input.table().names());
  }

  @ParameterizedTest
  @CsvSource({
    "card, 4000123400000000, IDENTIFIER",
    "seen, 1709251200000, NUMBER",
    "updated time, 202403010000, NUMBER",
    "revenue, 40001234, NUMBER"
  })
  void knowsLongDigitsForNames(String name, long first, ColumnType type) {
    Profile profile = examine("x," + name, i -> "a%d,%d".formatted(i % 3, first + i * 7919L));

    assertEquals(type, profile.columns().get(1).type());
  }

  @Test
  void namesEachEqualColumnOnce() {
    Profile profile = examine("a,b,c,d", i -> "%1$d,%1$d,%1$d,%1$d".formatted(i * 7 % 23));

    List<String> equal =
        profile.warnings().stream()
            .filter(warning -> warning.sentence().code().equals("column.same-as-other"))
            .map(Warning::column)
            .toList();
    assertEquals(List.of("b", "c", "d"), equal);
  }

  @Test
  void findsNothingInSpaces() {
    TableProblem problem = assertThrows(TableProblem.class, () -> read("\n  \n \t \n"));

    assertEquals("table-empty", problem.code());
  }

  @Test
  void keepsLeadingZeros() {
    Profile profile = examine("x,zip", i -> "%d,%05d".formatted(i, 501 + i % 6 * 37));

    assertEquals(ColumnType.CATEGORY, profile.columns().get(1).type());
    assertTrue(profile.columns().get(1).examples().contains("00501"));
  }

  private static Warning warning(String text, String code) {
    TableInput input = read(text);
    return TypeDoctor.examine(input.table(), input.cells()).warnings().stream()
        .filter(warning -> warning.sentence().code().equals(code))
        .findFirst()
        .orElse(null);
  }

  private static Profile examine(String header, IntFunction<String> row) {
    TableInput input = read(csv(header, row));
    return TypeDoctor.examine(input.table(), input.cells());
  }

  private static String csv(String header, IntFunction<String> row) {
    return IntStream.range(0, 30)
        .mapToObj(row)
        .collect(Collectors.joining("\n", header + "\n", "\n"));
  }

  private static TableInput read(String text) {
    try {
      byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
      return CsvTableReader.read(new ByteArrayInputStream(bytes), Limits.defaults());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
