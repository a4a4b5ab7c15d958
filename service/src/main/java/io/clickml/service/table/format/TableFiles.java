package io.clickml.service.table.format;

import io.clickml.modelstore.table.RawTable;
import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

/** Reads and writes table files of every known format. */
public final class TableFiles {
  private TableFiles() {}

  /** Reads a CSV file, or the first sheet of a workbook that holds a table. */
  public static TableInput read(Path file, Limits limits) throws IOException {
    return read(file, null, limits);
  }

  /**
   * Reads a CSV file or a workbook, whichever the file holds; its name does not matter.
   *
   * @param sheet name or number (from 1) of a workbook's sheet; null for the first with a table
   * @throws TableProblem when the file is no table or goes beyond a limit
   */
  public static TableInput read(Path file, String sheet, Limits limits) throws IOException {
    if (kind(file) == FileKind.TEXT) {
      if (sheet != null) {
        throw XlsxProblems.sheetOfText(sheet);
      }
      try (InputStream in = Files.newInputStream(file)) {
        return CsvTableReader.read(in, limits);
      }
    }
    return XlsxTableReader.read(file, sheet, limits);
  }

  /**
   * Writes a table in a format in which one was read.
   *
   * @throws TableProblem when the format cannot hold the table
   */
  public static void write(RawTable table, TableFormat format, OutputStream out)
      throws IOException {
    if (format instanceof TableFormat.Csv csv) {
      CsvTableWriter.write(table, csv, out);
    } else if (format instanceof TableFormat.Xlsx) {
      XlsxTableWriter.write(table, out);
    } else {
      throw TableProblem.of(
          "format-unknown", Map.of(), "A table is written as CSV or as a workbook.");
    }
  }

  /** Writes a table to a new or existing file. */
  public static void write(RawTable table, TableFormat format, Path file) throws IOException {
    try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
      write(table, format, out);
    }
  }

  private static FileKind kind(Path file) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return FileKind.of(in.readNBytes(FileKind.LOOK));
    }
  }
}
