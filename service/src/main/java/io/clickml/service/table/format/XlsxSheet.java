package io.clickml.service.table.format;

import io.clickml.modelstore.Cut;
import java.util.Arrays;
import java.util.Map;
import org.xml.sax.Attributes;
import org.xml.sax.helpers.DefaultHandler;

/** Reads the cells of one sheet and hands them on row by row; numbers are never formatted. */
final class XlsxSheet extends DefaultHandler {
  private static final int MOST_ROWS = 1_048_576;
  private static final int FIRST_WIDTH = 64;
  private static final int LETTERS = 26;
  private static final int LONGEST_LETTERS = 4;

  private final RowCollector rows;
  private final Limits limits;
  private final XlsxStrings strings;
  private final XlsxStyles styles;
  private final XlsxCalendar calendar;
  private Object[] cells = new Object[FIRST_WIDTH];
  private int count;
  private int row;
  private int column;
  private String type;
  private boolean date;
  private final StringBuilder text = new StringBuilder();
  private boolean open;
  private int phonetic;
  private final MergedCells merged;
  private int errors;
  private boolean formula;
  private int unworked;

  XlsxSheet(
      RowCollector rows,
      Limits limits,
      XlsxStrings strings,
      XlsxStyles styles,
      XlsxCalendar calendar) {
    this.rows = rows;
    this.limits = limits;
    this.strings = strings;
    this.styles = styles;
    this.calendar = calendar;
    this.merged = new MergedCells(limits);
  }

  /** Cells that hold an error such as #DIV/0!; they were read as blank. */
  int errors() {
    return errors;
  }

  /** Cells that are merged with others. */
  MergedCells merged() {
    return merged;
  }

  /** Formulas whose result was never stored; they were read as blank. */
  int unworked() {
    return unworked;
  }

  @Override
  public void startElement(String uri, String local, String name, Attributes attributes) {
    switch (local) {
      case "row" -> beginRow(attributes.getValue("r"));
      case "c" -> beginCell(attributes);
      case "v", "t" -> open = phonetic == 0;
      case "f" -> formula = true;
      case "rPh" -> phonetic++;
      case "mergeCell" -> merged.add(attributes.getValue("ref"));
      default -> {
        // Links and the rest are not values.
      }
    }
  }

  @Override
  public void characters(char[] chars, int start, int length) {
    if (open) {
      if (text.length() + length > limits.characters()) {
        throw CsvRows.tooLong(name(), limits);
      }
      text.append(chars, start, length);
    }
  }

  @Override
  public void endElement(String uri, String local, String name) {
    switch (local) {
      case "v", "t" -> open = false;
      case "rPh" -> phonetic--;
      case "c" -> endCell();
      case "row" -> endRow();
      default -> {
        // As above.
      }
    }
  }

  private void beginRow(String written) {
    int number = written == null ? row + 1 : wholeNumber(written);
    if (number <= row || number > MOST_ROWS) {
      throw XlsxProblems.unreadable("row “" + shown(written) + "” cannot be where it stands");
    }
    row = number;
    column = -1;
    count = 0;
  }

  private void beginCell(Attributes attributes) {
    String reference = attributes.getValue("r");
    column = reference == null ? column + 1 : columnOf(reference);
    if (column >= limits.columns()) {
      throw RowCollector.tooManyColumns(limits);
    }
    type = attributes.getValue("t");
    date = dateStyle(attributes.getValue("s"));
    text.setLength(0);
    formula = false;
  }

  private int columnOf(String reference) {
    int at = 0;
    int number = 0;
    while (at < reference.length() && at < LONGEST_LETTERS && letter(reference.charAt(at))) {
      number = number * LETTERS + reference.charAt(at) - 'A' + 1;
      at++;
    }
    boolean here = at > 0 && wholeNumber(reference.substring(at)) == row;
    if (!here || number > Limits.MOST_COLUMNS) {
      throw XlsxProblems.unreadable(shown(reference), "no sheet has such a cell there");
    }
    return number - 1;
  }

  private boolean dateStyle(String style) {
    if (style == null) {
      return false;
    }
    int number = wholeNumber(style);
    if (number < 0 || (number > 0 && number >= styles.count())) {
      throw XlsxProblems.unreadable(name(), "its style does not exist");
    }
    return styles.date(number);
  }

  private void endCell() {
    Object value = value(text.toString());
    unworked += formula && text.isEmpty() ? 1 : 0;
    if (value == null) {
      return;
    }
    if (column >= cells.length) {
      cells = Arrays.copyOf(cells, Math.max(column + 1, cells.length * 2));
    }
    while (count <= column) {
      cells[count++] = null;
    }
    cells[column] = value;
  }

  private Object value(String written) {
    return switch (type == null ? "n" : type) {
      case "s" -> shared(written);
      case "inlineStr", "str" -> blankAsNull(XlsxStrings.unescape(written));
      case "b" -> written.isEmpty() ? null : (Object) written.equals("1");
      case "e" -> {
        errors++;
        yield null;
      }
      case "d" -> blankAsNull(written);
      case "n" -> written.isBlank() ? null : number(written);
      default -> throw XlsxProblems.unreadable(name(), "its type is unknown");
    };
  }

  private Object shared(String index) {
    String shared = strings.get(index.strip());
    if (shared == null) {
      throw XlsxProblems.unreadable(name(), "its text does not exist");
    }
    if (shared.length() > limits.characters()) {
      throw CsvRows.tooLong(name(), limits);
    }
    return blankAsNull(shared);
  }

  private Object number(String written) {
    double number;
    try {
      number = Double.parseDouble(written);
    } catch (NumberFormatException wrong) {
      throw XlsxProblems.unreadable(name(), "its number is none");
    }
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw TableProblem.at(
          name(),
          "number-not-finite",
          Map.of("cell", name()),
          "Cell %s is not a finite number.".formatted(name()));
    }
    return date ? dated(number) : (Object) (number + 0.0);
  }

  private Object dated(double serial) {
    Object cell = calendar.cell(serial);
    if (cell == null) {
      throw XlsxProblems.unreadable(name(), "its date is none");
    }
    return cell;
  }

  private void endRow() {
    if (count > 0) {
      rows.row(cells, count, row);
    }
  }

  private String name() {
    return CellNames.letters(Math.max(column, 0)) + row;
  }

  private static Object blankAsNull(String text) {
    return text.isEmpty() ? null : text;
  }

  private static boolean letter(char c) {
    return c >= 'A' && c <= 'Z';
  }

  private static int wholeNumber(String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      return -1;
    }
  }

  private static String shown(String text) {
    int longest = 2 * LETTERS;
    return text.length() <= longest ? text : Cut.to(text, longest) + "…";
  }
}
