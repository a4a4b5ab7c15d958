package io.clickml.service.table.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import io.clickml.modelstore.Sentence;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Hands the records of the CSV parser to the collector, one row at a time. */
final class CsvRows extends AbstractBaseCsvCallbackHandler<Object> {
  private static final int FIRST_WIDTH = 64;

  private final RowCollector collector;
  private final Limits limits;
  private Object[] cells = new Object[FIRST_WIDTH];
  private int count;
  private int row;
  private long line = 1;
  private int width;
  private int shortRows;
  private int firstShortRow;

  CsvRows(RowCollector collector, Limits limits) {
    this.collector = collector;
    this.limits = limits;
  }

  @Override
  protected void handleBegin(long startingLine) {
    row++;
    count = 0;
    line = startingLine;
  }

  @Override
  protected void handleField(int index, char[] buffer, int offset, int length, boolean quoted) {
    if (index >= limits.columns()) {
      throw RowCollector.tooManyColumns(limits);
    }
    if (length > limits.characters()) {
      throw tooLong(CellNames.letters(index) + row, limits);
    }
    if (index == cells.length) {
      cells = Arrays.copyOf(cells, index * 2);
    }
    cells[index] = length == 0 ? null : text(index, buffer, offset, length, quoted);
    count = index + 1;
  }

  private String text(int index, char[] buffer, int offset, int length, boolean quoted) {
    for (int i = offset; i < offset + length; i++) {
      char c = buffer[i];
      if (c == 0) {
        throw notText(CellNames.letters(index) + row);
      }
      if (quoted && c == '\n') {
        line++;
      }
    }
    return new String(buffer, offset, length);
  }

  @Override
  protected void handleEmpty() {
    count = 0;
  }

  @Override
  protected Object buildRecord() {
    collector.row(cells, count, row);
    noticeShortRow();
    // Null tells the parser that the record is dealt with.
    return null;
  }

  TableInput finish(TableFormat format, List<Sentence> more) {
    List<Sentence> notes = new ArrayList<>(more);
    if (shortRows > 0) {
      notes.add(
          new Sentence(
              "csv.short-rows",
              Map.of("count", shortRows, "row", firstShortRow, "columns", width),
              "%,d rows have fewer cells than the table has columns, the first is row %,d; what is missing at their end was read as blank."
                  .formatted(shortRows, firstShortRow)));
    }
    return collector.finish(format, notes);
  }

  private void noticeShortRow() {
    if (count > width) {
      width = count;
    } else if (count > 0 && count < width && shortRows++ == 0) {
      firstShortRow = row;
    }
  }

  /**
   * The parser's failure in words for a person.
   *
   * @param unbroken characters before it without a line break or delimiter
   */
  TableProblem problem(CsvParseException failed, long unbroken) {
    if (failed.getCause() instanceof TableProblem known) {
      return known;
    }
    String cell = CellNames.letters(count) + Math.max(row, 1);
    // The reader wraps what its parser says.
    Throwable told = failed.getCause() instanceof CsvParseException parser ? parser : failed;
    String message = String.valueOf(told.getMessage());
    boolean overflow = message.contains("buffer size");
    if (overflow && unbroken > limits.characters()) {
      return tooLong(cell, limits).because(failed);
    }
    String text =
        message.contains("after closing quote")
            ? "In line %,d (cell %s) text follows a closed quote: double a quote that belongs to the text."
            : overflow
                ? "A quote is opened in line %,d (cell %s) and not closed within %,d characters: close it, or double a quote that belongs to the text."
                : "A quote is opened in line %,d (cell %s) and not closed: close it, or double a quote that belongs to the text.";
    return TableProblem.at(
            cell,
            "quote-unclosed",
            Map.of("cell", cell, "line", line),
            text.formatted(line, cell, limits.characters()))
        .because(failed);
  }

  static TableProblem tooLong(String cell, Limits limits) {
    return TableProblem.at(
        cell,
        "cell-too-long",
        Map.of("cell", cell, "limit", limits.characters()),
        "Cell %s holds more than %,d characters, the most allowed here; in a text file a quote may be unclosed there."
            .formatted(cell, limits.characters()));
  }

  private static TableProblem notText(String cell) {
    return TableProblem.at(
        cell,
        "csv-unreadable",
        Map.of("cell", cell),
        "Cell %s holds a character that no text has (NUL): the file is damaged or no text file."
            .formatted(cell));
  }
}
