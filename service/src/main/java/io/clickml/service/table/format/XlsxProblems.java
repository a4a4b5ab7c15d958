package io.clickml.service.table.format;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

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

  /** No sheet of the wanted name or number. */
  static TableProblem sheetUnknown(String wanted, List<String> sheets) {
    return TableProblem.of(
        "sheet-unknown",
        Map.of("sheet", wanted, "sheets", sheets),
        "The workbook shows no sheet “%s”. It has %s.".formatted(wanted, quoted(sheets)));
  }

  /** A sheet was wanted of a text file. */
  static TableProblem sheetOfText(String wanted) {
    return TableProblem.of(
        "sheet-unknown",
        Map.of("sheet", wanted, "sheets", List.of()),
        "The file is a text file and has no sheets; leave the sheet “%s” away.".formatted(wanted));
  }

  /** What is wrong with one sheet of a workbook that has more. */
  static TableProblem inSheet(TableProblem found, String sheet) {
    Map<String, Object> args = new HashMap<>(found.sentence().args());
    args.put("sheet", sheet);
    String text = "In the sheet “%s”: %s".formatted(sheet, found.getMessage());
    return found.cell().isPresent()
        ? TableProblem.at(found.cell().orElseThrow(), found.code(), args, text)
        : TableProblem.of(found.code(), args, text);
  }

  private static String quoted(List<String> sheets) {
    return sheets.stream().map(sheet -> "“" + sheet + "”").collect(Collectors.joining(", "));
  }

  static TableProblem doctype() {
    return unreadable("it holds a DOCTYPE, which no spreadsheet program writes");
  }
}
