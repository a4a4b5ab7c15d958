package io.clickml.service.table.format;

import java.util.List;
import java.util.Objects;

/** How a table travels. */
public sealed interface TableFormat {
  /** What stands before the fraction of a number that is written as text. */
  default char decimal() {
    return '.';
  }

  /**
   * A workbook.
   *
   * @param sheet name of the sheet that was read
   * @param sheets names of all sheets that it shows, in the order of their tabs
   */
  record Xlsx(String sheet, List<String> sheets) implements TableFormat {
    public Xlsx {
      Objects.requireNonNull(sheet, "sheet");
      sheets = List.copyOf(sheets);
    }
  }

  /** A JSON body. */
  record Json() implements TableFormat {}

  /**
   * Separated text.
   *
   * @param delimiter between cells
   * @param quote around cells that hold delimiters or line breaks
   * @param decimal before the fraction of a number
   */
  record Csv(char delimiter, char quote, char decimal) implements TableFormat {
    /** Comma, double quote and decimal point. */
    public static final Csv PLAIN = new Csv(',', '"', '.');
  }
}
