package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CsvTableReaderTest {
  private static final Limits SMALL = new Limits(1_000, 100, 10_000, 1 << 20, 1_000);

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t", "|"})
  void findsTheDelimiter(String delimiter) {
    String text = String.join(delimiter, "age", "job") + "\n41" + delimiter + "clerk\n";

    RawTable table = read(text).table();

    assertEquals(List.of("age", "job"), table.names());
    assertEquals("clerk", table.columns().get(1).get(0));
  }

  @Test
  void prefersSemicolonsOverDecimalCommas() {
    RawTable table = read("1,5;2,5;x\n3,5;4,5;y\n").table();

    assertEquals(3, table.names().size());
    assertEquals("2,5", table.columns().get(1).get(0));
  }

  @Test
  void readsOneColumnWithDecimalCommas() {
    RawTable table = read("size\n1,5\n\n2,5\n").table();

    assertEquals(List.of("size"), table.names());
    assertEquals("1,5", table.columns().get(0).get(0));
    assertNull(table.columns().get(0).get(1), "a blank line is a blank cell");
    assertEquals(3, table.rows());
  }

  @ParameterizedTest
  @ValueSource(strings = {"UTF-8", "windows-1252", "UTF-16"})
  void findsTheEncoding(String charset) {
    TableInput input = read("Straße,Größe\nÄcker,5 €\n".getBytes(Charset.forName(charset)), SMALL);

    assertEquals(List.of("Straße", "Größe"), input.table().names());
    assertEquals("5 €", input.table().columns().get(1).get(0));
    assertTrue(input.notes().isEmpty());
  }

  @Test
  void leavesTheByteOrderMarkOut() {
    assertEquals(List.of("a", "b"), read("\uFEFFa,b\n1,2\n").table().names());
  }

  @Test
  void readsTwoEncodingsInOneFileAndSaysSo() {
    byte[] utf = "name,n\nJosé,1\nGr".getBytes(StandardCharsets.UTF_8);
    byte[] windows = "ün,2\n".getBytes(Charset.forName("windows-1252"));
    byte[] both = java.util.Arrays.copyOf(utf, utf.length + windows.length);
    System.arraycopy(windows, 0, both, utf.length, windows.length);

    TableInput input = read(both, SMALL);

    assertEquals("José", input.table().columns().get(0).get(0));
    assertEquals("Grün", input.table().columns().get(0).get(1));
    assertEquals(List.of("csv.mixed-encoding"), codes(input));
  }

  @Test
  void keepsLineBreaksAndDoubledQuotesInsideCells() {
    TableInput input = read("id,text\r\n1,\"two\r\nlines, \"\"quoted\"\"\"\r\n2,x\r\n");

    assertEquals("two\r\nlines, \"quoted\"", input.table().columns().get(1).get(0));
    assertEquals("B3", input.cells().of(1, 1));
  }

  @Test
  void readsCarriageReturnsAsLineEnds() {
    RawTable table = read("a,b\r1,2\r3,4\r").table();

    assertEquals(2, table.rows());
    assertEquals("4", table.columns().get(1).get(1));
  }

  @Test
  void readsSingleQuotesAndTheSeparatorLineOfExcel() {
    assertEquals("x;y", read("'a';'b'\n'x;y';'2'\n'z';'3'\n").table().columns().get(0).get(0));
    assertEquals(List.of("a", "b"), read("sep=;\r\na;b\r\n1;2\r\n").table().names());
  }

  @Test
  void namesColumnsWhenTheFirstRowIsData() {
    TableInput input = read("0,12/27/2015,1.33,Albany\n1,12/20/2015,1.35,Albany\n");

    assertEquals("Column 1", input.table().names().get(0));
    assertEquals(2, input.table().rows());
    assertEquals("B1", input.cells().of(0, 1));
    assertEquals(List.of("table.no-header"), codes(input));
  }

  @Test
  void takesYearsAboveNumbersAsNames() {
    assertEquals(
        List.of("region", "2019", "2020", "2021"),
        read("region,2019,2020,2021\nnorth,5,6,7\nsouth,8,9,10\n").table().names());
  }

  @Test
  void namesBlankAndRepeatedHeadersWithANote() {
    TableInput input = read(",a,b,a\n1,2,3,4\n");

    assertEquals(List.of("Column 1", "a", "b", "a (2)"), input.table().names());
    assertEquals(List.of("table.column-unnamed", "table.column-renamed"), codes(input));
  }

  @Test
  void leavesATitleAndBlankRowsOutAndStillNamesCellsRight() {
    TableInput input = read("Report 2026\n\nname,n,city\nx,1,A\n\ny,2,B\n");

    assertEquals(List.of("name", "n", "city"), input.table().names());
    assertEquals("B4", input.cells().of(0, 1));
    assertEquals("B6", input.cells().of(1, 1));
    assertEquals(List.of("table.title-left-out", "table.blank-rows"), codes(input));
  }

  @Test
  void fillsShortRowsAndSaysWhere() {
    TableInput input = read("a,b,c\n1,2,3\n4,5\n6,7,8\n");

    assertNull(input.table().columns().get(2).get(1));
    assertEquals(3, input.notes().get(0).args().get("row"));
  }

  @Test
  void refusesACellBesideTheTable() {
    TableProblem problem = problem("a,b\n1,2\n3,4,5\n");

    assertEquals("column-count-differs", problem.code());
    assertEquals("C3", problem.cell().orElseThrow());
  }

  @Test
  void namesTheLineOfAnUnclosedQuote() {
    TableProblem problem = problem("a,b\n1,2\n3,\"never closed\n5,6\n");

    assertEquals("quote-unclosed", problem.code());
    assertEquals("B3", problem.cell().orElseThrow());
    assertEquals(3L, problem.sentence().args().get("line"));
  }

  @Test
  void refusesTextBehindAClosedQuote() {
    assertEquals("quote-unclosed", problem("a,b\n\"x\"y,2\n").code());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "\n\n", "\uFEFF"})
  void refusesAnEmptyTable(String text) {
    assertEquals("table-empty", problem(text).code());
  }

  @Test
  void refusesAHeaderWithoutRows() {
    assertEquals("table-header-only", problem("a,b,c\n").code());
  }

  @Test
  void refusesNul() {
    TableProblem problem = problem("a,b\n1,2\n3,x\0y\n");

    assertEquals("csv-unreadable", problem.code());
    assertEquals("B3", problem.cell().orElseThrow());
  }

  @Test
  void refusesFilesThatAreNoText() {
    assertEquals("csv-unreadable", problem("PK\3\4rest").code());
    assertEquals("csv-unreadable", problem("<!DOCTYPE html><p>").code());
  }

  @Test
  void stopsAtEveryLimit() {
    String header = "a,b\n";
    assertEquals("too-many-rows", problem(header + "1,2\n".repeat(1_001)).code());
    assertEquals("too-many-columns", problem(",x".repeat(20_000)).code());
    assertEquals("cell-too-long", problem(header + "1," + "x".repeat(1_001)).code());
    assertEquals(
        "too-many-cells", problem(",x".repeat(99) + ("\n1" + ",2".repeat(99)).repeat(101)).code());
    assertEquals(
        "body-too-large",
        assertThrows(
                TableProblem.class,
                () ->
                    read(
                        (header + "1,2\n".repeat(100)).getBytes(StandardCharsets.UTF_8), bytes(99)))
            .code());
  }

  @ParameterizedTest
  @CsvSource({
    "'1,',        x,      B2, cell-too-long",
    "'',          x,      A2, cell-too-long",
    "'1,\"',       x,      B2, cell-too-long",
    "'1,\"',       'x,',   B2, quote-unclosed",
    "'1,2\\n3,\"',  'x\\n', B3, quote-unclosed",
  })
  void stopsEarlyInAnEndlessCell(String start, String text, String cell, String code) {
    EndlessCell endless = new EndlessCell("a,b\n" + start.translateEscapes(), text);

    TableProblem problem =
        assertThrows(
            TableProblem.class,
            () -> CsvTableReader.read(endless, new Limits(10, 10, 100, 1L << 40, 1_000)));

    assertEquals(cell, problem.cell().orElseThrow());
    assertEquals(code, problem.code());
    assertTrue(endless.given < 1 << 20, "read " + endless.given + " bytes");
  }

  private static Limits bytes(long bytes) {
    return new Limits(1_000, 100, 10_000, bytes, 1_000);
  }

  private static TableProblem problem(String text) {
    return assertThrows(TableProblem.class, () -> read(text));
  }

  private static List<String> codes(TableInput input) {
    return input.notes().stream().map(Sentence::code).toList();
  }

  private static TableInput read(String text) {
    return read(text.getBytes(StandardCharsets.UTF_8), SMALL);
  }

  private static TableInput read(byte[] bytes, Limits limits) {
    try {
      return CsvTableReader.read(new ByteArrayInputStream(bytes), limits);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A start and then a text again and again for ever. */
  private static final class EndlessCell extends InputStream {
    private final String start;
    private final String text;
    private int given;

    EndlessCell(String start, String text) {
      this.start = start;
      this.text = text.translateEscapes();
    }

    @Override
    public int read() {
      int at = given++;
      return at < start.length()
          ? start.charAt(at)
          : text.charAt((at - start.length()) % text.length());
    }

    @Override
    public int read(byte[] target, int offset, int length) {
      IntStream.range(0, length).forEach(i -> target[offset + i] = (byte) read());
      return length;
    }
  }
}
