package io.clickml.service.table.format;

import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.RawTable;
import java.io.IOException;
import java.io.OutputStream;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.poi.ss.SpreadsheetVersion;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellStyle;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;

/**
 * Writes tables as workbooks of one sheet, row by row. Texts are text cells and never formulas; ISO
 * dates become date cells.
 */
public final class XlsxTableWriter {
  private static final int WINDOW = 100;
  private static final int LONGEST_DATE = 19;
  private static final Pattern DATE =
      Pattern.compile("(19|20)\\d\\d-\\d\\d-\\d\\d(T\\d\\d:\\d\\d:\\d\\d)?");
  private static final SpreadsheetVersion EXCEL = SpreadsheetVersion.EXCEL2007;

  private final CellStyle text;
  private final CellStyle date;
  private final CellStyle time;

  private XlsxTableWriter(SXSSFWorkbook workbook) {
    text = workbook.createCellStyle();
    // Without it a text such as =A1 becomes a formula as soon as a person edits the cell.
    text.setQuotePrefixed(true);
    date = style(workbook, "yyyy-mm-dd");
    time = style(workbook, "yyyy-mm-dd hh:mm:ss");
  }

  /**
   * Writes the whole table and leaves the stream open.
   *
   * @throws TableProblem when a workbook cannot hold the table
   */
  public static void write(RawTable table, OutputStream out) throws IOException {
    requireRoom(table);
    try (SXSSFWorkbook workbook = new SXSSFWorkbook(WINDOW)) {
      XlsxTableWriter writer = new XlsxTableWriter(workbook);
      Sheet sheet = workbook.createSheet("Predictions");
      sheet.createFreezePane(0, 1);
      Row header = sheet.createRow(0);
      for (int column = 0; column < table.names().size(); column++) {
        writer.put(header.createCell(column), table.names().get(column));
      }
      for (int i = 0; i < table.rows(); i++) {
        writer.row(sheet.createRow(i + 1), table, i);
      }
      workbook.write(out);
    }
  }

  private static void requireRoom(RawTable table) {
    if (table.rows() >= EXCEL.getMaxRows() || table.names().size() > EXCEL.getMaxColumns()) {
      throw TableProblem.of(
          "too-many-rows",
          Map.of("limit", EXCEL.getMaxRows() - 1),
          "A workbook holds at most %,d rows and %,d columns; ask for CSV instead."
              .formatted(EXCEL.getMaxRows() - 1, EXCEL.getMaxColumns()));
    }
  }

  private static CellStyle style(SXSSFWorkbook workbook, String format) {
    CellStyle style = workbook.createCellStyle();
    style.setDataFormat(workbook.createDataFormat().getFormat(format));
    return style;
  }

  private void row(Row row, RawTable table, int index) {
    for (int column = 0; column < table.columns().size(); column++) {
      Cells cells = table.columns().get(column);
      Object cell = cells.get(index);
      if (cell != null) {
        put(row.createCell(column), cell);
      }
    }
  }

  private void put(Cell cell, Object value) {
    if (value instanceof Double number) {
      cell.setCellValue(number);
    } else if (value instanceof Boolean answer) {
      cell.setCellValue(answer);
    } else {
      put(cell, (String) value);
    }
  }

  private void put(Cell cell, String value) {
    if (value.length() <= LONGEST_DATE && DATE.matcher(value).matches() && putDate(cell, value)) {
      return;
    }
    if (value.length() > EXCEL.getMaxTextLength()) {
      throw TableProblem.at(
          CellNames.letters(cell.getColumnIndex()) + (cell.getRowIndex() + 1),
          "cell-too-long",
          Map.of("limit", EXCEL.getMaxTextLength()),
          "A cell of a workbook holds at most %,d characters; ask for CSV instead."
              .formatted(EXCEL.getMaxTextLength()));
    }
    cell.setCellValue(value);
    if (FormulaGuard.formula(value)) {
      cell.setCellStyle(text);
    }
  }

  private boolean putDate(Cell cell, String value) {
    try {
      boolean day = value.indexOf('T') < 0;
      cell.setCellValue(day ? LocalDate.parse(value).atStartOfDay() : LocalDateTime.parse(value));
      cell.setCellStyle(day ? date : time);
      return true;
    } catch (DateTimeException noDate) {
      return false;
    }
  }
}
