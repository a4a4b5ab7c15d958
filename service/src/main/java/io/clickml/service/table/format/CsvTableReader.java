package io.clickml.service.table.format;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import io.clickml.modelstore.Sentence;
import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackReader;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Reads separated text: delimiter, quotes, encoding and header are recognised. Every cell stays the
 * text that stands in the file, blank ones are null.
 */
public final class CsvTableReader {
  private static final int SAMPLE = 1 << 17;
  private static final int LEAST_BUFFER = 1 << 16;
  private static final String SEPARATOR_LINE = "sep=";

  private CsvTableReader() {}

  /**
   * Reads to the end of the stream and leaves it open.
   *
   * @throws TableProblem when the text is no table or goes beyond a limit
   */
  public static TableInput read(InputStream in, Limits limits) throws IOException {
    InputStream text = FileKind.requireText(in);
    TextDecoder decoder = new TextDecoder(text, limits.bytes());
    PushbackReader reader = new PushbackReader(decoder, SAMPLE);
    String start = peek(reader);
    TableFormat.Csv format = CsvSniffer.sniff(start, start.length() < SAMPLE);
    boolean named = start.regionMatches(true, 0, SEPARATOR_LINE, 0, SEPARATOR_LINE.length());
    if (named && start.length() > SEPARATOR_LINE.length()) {
      char delimiter = start.charAt(SEPARATOR_LINE.length());
      char decimal = DecimalMark.of(start, delimiter);
      format = new TableFormat.Csv(delimiter, format.quote(), decimal);
      skipLine(reader);
    }
    CsvRows rows = new CsvRows(new RowCollector(limits), limits);
    parse(reader, format, rows, limits);
    return rows.finish(format, notes(decoder));
  }

  private static void parse(Reader reader, TableFormat.Csv format, CsvRows rows, Limits limits)
      throws IOException {
    // A cell may be quoted and hold doubled quotes: twice its characters. The parser doubles its
    // buffer and trips over a largest size that is no power of two.
    int buffer = Integer.highestOneBit(2 * limits.characters() + LEAST_BUFFER) * 2;
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .skipEmptyLines(false)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
            .allowUnclosedQuote(false)
            .maxBufferSize(buffer);
    // Left open on purpose: the stream belongs to the caller.
    MarkWatch watch = new MarkWatch(reader, format.delimiter());
    CsvReader<Object> csv = builder.build(rows, watch);
    try {
      if (csv.iterator().hasNext()) {
        throw new IllegalStateException("the handler keeps its rows");
      }
    } catch (CsvParseException failed) {
      throw rows.problem(failed, watch.unbroken());
    } catch (java.io.UncheckedIOException failed) {
      throw failed.getCause();
    }
  }

  private static String peek(PushbackReader reader) throws IOException {
    char[] sample = new char[SAMPLE];
    int length = 0;
    int got = 0;
    while (length < SAMPLE && got >= 0) {
      length += got;
      got = reader.read(sample, length, SAMPLE - length);
    }
    reader.unread(sample, 0, length);
    return new String(sample, 0, length);
  }

  private static void skipLine(PushbackReader reader) throws IOException {
    int c = reader.read();
    while (c >= 0 && c != '\n' && c != '\r') {
      c = reader.read();
    }
    int next = c == '\r' ? reader.read() : '\n';
    if (next >= 0 && next != '\n') {
      reader.unread(next);
    }
  }

  private static List<Sentence> notes(TextDecoder decoder) {
    List<Sentence> notes = new ArrayList<>();
    if (decoder.mixed()) {
      notes.add(
          new Sentence(
              "csv.mixed-encoding",
              Map.of(),
              "The file mixes two encodings (UTF-8 and windows-1252); both were read."));
    }
    return notes;
  }
}
