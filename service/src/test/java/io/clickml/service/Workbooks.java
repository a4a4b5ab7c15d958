package io.clickml.service;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;

/** Workbooks as a spreadsheet program writes and reads them. */
public final class Workbooks {
  private Workbooks() {}

  /** One sheet of these rows: texts as texts, numbers as numbers, null as no cell. */
  public static byte[] of(List<List<Object>> rows) {
    try (XSSFWorkbook workbook = new XSSFWorkbook()) {
      Sheet sheet = workbook.createSheet("Data");
      for (List<Object> cells : rows) {
        Row row = sheet.createRow(sheet.getPhysicalNumberOfRows());
        for (int column = 0; column < cells.size(); column++) {
          fill(row, column, cells.get(column));
        }
      }
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      workbook.write(out);
      return out.toByteArray();
    } catch (IOException impossible) {
      throw new UncheckedIOException(impossible);
    }
  }

  /** The cells of the first sheet: texts, numbers, and null; a formula is refused. */
  public static List<List<Object>> read(byte[] file) {
    List<List<Object>> rows = new ArrayList<>();
    try (XSSFWorkbook workbook = new XSSFWorkbook(new ByteArrayInputStream(file))) {
      for (Row row : workbook.getSheetAt(0)) {
        List<Object> cells = new ArrayList<>();
        for (int column = 0; column < row.getLastCellNum(); column++) {
          cells.add(value(row.getCell(column)));
        }
        rows.add(cells);
      }
      return rows;
    } catch (IOException failure) {
      throw new UncheckedIOException(failure);
    }
  }

  private static void fill(Row row, int column, Object value) {
    if (value instanceof Number number) {
      row.createCell(column).setCellValue(number.doubleValue());
    } else if (value != null) {
      row.createCell(column).setCellValue(value.toString());
    }
  }

  private static Object value(Cell cell) {
    if (cell == null || cell.getCellType() == CellType.BLANK) {
      return null;
    }
    if (cell.getCellType() == CellType.FORMULA) {
      throw new AssertionError("a formula at " + cell.getAddress());
    }
    return cell.getCellType() == CellType.NUMERIC
        ? (Object) cell.getNumericCellValue()
        : cell.getStringCellValue();
  }
}
