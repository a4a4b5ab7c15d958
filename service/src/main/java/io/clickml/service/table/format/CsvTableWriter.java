package io.clickml.service.table.format;

import de.siegmar.fastcsv.writer.CsvWriter;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;

/**
 * Writes tables as separated text in UTF-8 with a header line. Texts that a spreadsheet would take
 * for a formula get an apostrophe before them; numbers of ours take the decimal mark of the file
 * that was read, so that a spreadsheet of that place reads them as numbers.
 */
public final class CsvTableWriter {
  private CsvTableWriter() {}

  /** Writes the whole table and leaves the stream open. */
  public static void write(RawTable table, TableFormat.Csv format, OutputStream out)
      throws IOException {
    OutputStreamWriter text = new OutputStreamWriter(out, StandardCharsets.UTF_8);
    // Not closed: the stream belongs to the caller.
    CsvWriter csv =
        CsvWriter.builder()
            .fieldSeparator(format.delimiter())
            .quoteCharacter(format.quote())
            .build(text);
    csv.writeRecord(table.names().stream().map(FormulaGuard::asText).toList());
    List<String[]> texts =
        table.columns().stream().map(cells -> texts(cells, format.decimal())).toList();
    String[] row = new String[texts.size()];
    for (int i = 0; i < table.rows(); i++) {
      for (int column = 0; column < row.length; column++) {
        int code = table.columns().get(column).code(i);
        row[column] = code == Cells.BLANK ? null : texts.get(column)[code];
      }
      csv.writeRecord(Arrays.asList(row));
    }
    csv.flush();
    text.flush();
  }

  // Once per different cell, not once per row.
  private static String[] texts(Cells cells, char decimal) {
    return cells.dictionary().stream().map(cell -> text(cell, decimal)).toArray(String[]::new);
  }

  private static String text(Object cell, char decimal) {
    if (cell instanceof String text) {
      return FormulaGuard.asText(text);
    }
    String text = CellText.of(cell);
    return cell instanceof Double && decimal != '.' ? text.replace('.', decimal) : text;
  }
}
