package io.clickml.service.table.format;

/** How a table travels. */
public sealed interface TableFormat {
  /** A workbook. */
  record Xlsx() implements TableFormat {}

  /** A JSON body. */
  record Json() implements TableFormat {}

  /**
   * Separated text.
   *
   * @param delimiter between cells
   * @param quote around cells that hold delimiters or line breaks
   */
  record Csv(char delimiter, char quote) implements TableFormat {
    /** Comma and double quote. */
    public static final Csv PLAIN = new Csv(',', '"');
  }
}
