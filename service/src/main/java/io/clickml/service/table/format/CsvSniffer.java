package io.clickml.service.table.format;

import de.siegmar.fastcsv.reader.AbstractBaseCsvCallbackHandler;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Finds the delimiter, the quote and the decimal mark of a text by its first characters. */
final class CsvSniffer {
  private static final char[] DELIMITERS = {'\t', ';', '|', ','};
  private static final int MOST_RECORDS = 500;
  private static final int BESIDE_TITLE = 3;

  private CsvSniffer() {}

  /**
   * The format under which most records have as many cells as the first one.
   *
   * @param start of the text
   * @param whole whether the text ends there; otherwise its last record is not judged
   */
  static TableFormat.Csv sniff(String start, boolean whole) {
    char quote = quote(start);
    char best = 0;
    double bestScore = 0;
    for (char delimiter : DELIMITERS) {
      double score = score(widths(start, whole, delimiter, quote));
      if (score > bestScore) {
        best = delimiter;
        bestScore = score;
      }
    }
    char delimiter = best == 0 ? unused(start) : best;
    return new TableFormat.Csv(delimiter, quote, DecimalMark.of(start, delimiter));
  }

  private static double score(List<Integer> all) {
    int title = 0;
    while (title < all.size() - 1 && all.get(title) == 1) {
      title++;
    }
    List<Integer> widths = all.subList(title, all.size());
    if (widths.isEmpty() || widths.get(0) < (title == 0 ? 2 : BESIDE_TITLE)) {
      return 0;
    }
    int width = widths.get(0);
    long alike = widths.stream().filter(count -> count == width).count();
    double share = (double) alike / widths.size();
    // What fits from the first line on is likelier than what needs a title above.
    double weight = title == 0 ? Math.log(width) : Math.log(2) * (width - 1) / width;
    return share * share * weight;
  }

  private static List<Integer> widths(String start, boolean whole, char delimiter, char quote) {
    Widths widths = new Widths();
    CsvReader.CsvReaderBuilder builder =
        CsvReader.builder()
            .fieldSeparator(delimiter)
            .quoteCharacter(quote)
            .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
            .missingFieldStrategy(FieldMismatchStrategy.IGNORE);
    boolean cut = !whole;
    try (CsvReader<Object> reader = builder.build(widths, start)) {
      while (widths.found.size() < MOST_RECORDS && reader.iterator().hasNext()) {
        reader.iterator().next();
      }
    } catch (CsvParseException | IOException failed) {
      // The sample may end inside a quoted cell; what was read before it counts.
      cut = false;
    }
    if (cut && widths.found.size() > 1) {
      widths.found.remove(widths.found.size() - 1);
    }
    return widths.found;
  }

  /** Counts the cells of each record and keeps nothing else. */
  private static final class Widths extends AbstractBaseCsvCallbackHandler<Object> {
    private final List<Integer> found = new ArrayList<>();

    @Override
    protected Object buildRecord() {
      found.add(getFieldCount());
      return found;
    }
  }

  // Single quotes enclose cells only where double quotes do not occur at all.
  private static char quote(String start) {
    if (start.indexOf('"') >= 0) {
      return '"';
    }
    int opening = 0;
    for (int i = 0; i < start.length(); i++) {
      if (start.charAt(i) == '\'' && (i == 0 || "\t;|,\n\r".indexOf(start.charAt(i - 1)) >= 0)) {
        opening++;
      }
    }
    long all = start.chars().filter(c -> c == '\'').count();
    return opening > 2 && opening * 2L == all ? '\'' : '"';
  }

  // One column: any delimiter that does not occur, so that no cell is cut.
  private static char unused(String start) {
    for (char delimiter : new char[] {',', ';', '\t', '|'}) {
      if (start.indexOf(delimiter) < 0) {
        return delimiter;
      }
    }
    return '\u001F';
  }
}
