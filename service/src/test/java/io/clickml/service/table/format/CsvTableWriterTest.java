package io.clickml.service.table.format;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CsvTableWriterTest {
  @Test
  void writesCellsAsTheyWere() throws IOException {
    RawTable table =
        new RawTable(
            List.of("id", "note, long", "p"),
            List.of(
                Cells.of(List.of("1", "2")),
                Cells.of(Arrays.asList("two\nlines \"quoted\"", null)),
                Cells.of(List.of(0.25, true))));

    assertEquals(
        "id,\"note, long\",p\r\n1,\"two\nlines \"\"quoted\"\"\",0.25\r\n2,,true\r\n",
        write(table, TableFormat.Csv.PLAIN));
    assertEquals(table.columns().get(1).get(0), again(table).columns().get(1).get(0));
  }

  @Test
  void writesTheFormatThatWasRead() throws IOException {
    RawTable table =
        new RawTable(
            List.of("a", "b"), List.of(Cells.of(List.of("1,5")), Cells.of(List.of("x;y"))));

    assertEquals("a;b\r\n1,5;\"x;y\"\r\n", write(table, new TableFormat.Csv(';', '"', '.')));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "a;b#3,7;x#1.250,5;y|0,25",
        "a;b#3.7;x#1,250.5;y|0.25",
        "a;b#01.02.2024;1.250,75|0,25",
        "a;b#1,234;5|0.25",
        "a;b#bank;yes|0.25",
        "a,b#1,5.25|0.25",
      })
  void writesNumbersAsTheFileThatWasReadDoes(String file, String number) throws IOException {
    byte[] bytes = file.replace('#', '\n').getBytes(StandardCharsets.UTF_8);
    TableInput read = CsvTableReader.read(new ByteArrayInputStream(bytes), Limits.defaults());
    RawTable answers = new RawTable(List.of("p"), List.of(Cells.of(List.of(0.25))));
    String written = write(answers, (TableFormat.Csv) read.format());
    assertEquals("p\r\n" + number + "\r\n", written);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "=1+1|'=1+1",
        "=HYPERLINK(x)|'=HYPERLINK(x)",
        "+cmd|'+cmd",
        "-2+3|'-2+3",
        "@SUM(A1)|'@SUM(A1)",
        "-5|-5",
        "-1,234.5|-1,234.5",
        "+49|+49",
        "-1.5E-3|-1.5E-3",
        "-|-",
        "--|--",
        "-25.1 to 24.3|-25.1 to 24.3",
        "-25.1 to cmd|'-25.1 to cmd",
        "a=b|a=b",
      })
  void keepsTextsFromBecomingFormulas(String cell, String written) throws IOException {
    RawTable table = new RawTable(List.of("a"), List.of(Cells.of(List.of(cell))));
    String line = write(table, new TableFormat.Csv('\t', '"', '.')).split("\r\n")[1];

    assertEquals(written, line);
  }

  @Test
  void guardsHeadersToo() throws IOException {
    RawTable table = new RawTable(List.of("=x"), List.of(Cells.of(List.of("1"))));

    assertEquals("'=x\r\n1\r\n", write(table, TableFormat.Csv.PLAIN));
  }

  private static RawTable again(RawTable table) throws IOException {
    byte[] bytes = write(table, TableFormat.Csv.PLAIN).getBytes(StandardCharsets.UTF_8);
    return CsvTableReader.read(new ByteArrayInputStream(bytes), Limits.defaults()).table();
  }

  private static String write(RawTable table, TableFormat.Csv format) throws IOException {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    CsvTableWriter.write(table, format, out);
    return out.toString(StandardCharsets.UTF_8);
  }
}
