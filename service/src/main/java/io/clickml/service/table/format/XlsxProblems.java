package io.clickml.service.table.format;

import java.util.Map;

/** What may be wrong with a workbook. */
final class XlsxProblems {
  private static final String UNREADABLE = "xlsx-unreadable";

  private XlsxProblems() {}

  /** The whole file; {@code why} ends the sentence. */
  static TableProblem unreadable(String why) {
    return TableProblem.of(
        UNREADABLE,
        Map.of("why", why),
        "The file cannot be read as a workbook: %s. Save it again as xlsx or CSV.".formatted(why));
  }

  /** One cell; {@code why} ends the sentence. */
  static TableProblem unreadable(String cell, String why) {
    return TableProblem.at(
        cell,
        UNREADABLE,
        Map.of("cell", cell, "why", why),
        "Cell %s of the workbook cannot be read: %s.".formatted(cell, why));
  }

  static TableProblem doctype() {
    return unreadable("it holds a DOCTYPE, which no spreadsheet program writes");
  }
}
