package io.clickml.service.table.format;

import java.util.List;
import java.util.regex.Pattern;

/** Tells a header from a first row of data. */
final class FirstRow {
  private static final Pattern VALUE =
      Pattern.compile(
          "[+-]?[\\p{Sc}]?\\d[\\d.,' ]*\\s?[%\\p{Sc}]?|\\d{1,4}[./-]\\d{1,2}[./-]\\d{1,4}.*");
  private static final double MOST = 0.8;
  private static final int FEW = 3;

  private FirstRow() {}

  /**
   * Whether the top row is data: every column that holds values below holds one on top, or, where
   * no column holds values, the words on top come again below.
   */
  static boolean isData(SheetRow top, List<SheetRow> body, int from, int to) {
    if (body.isEmpty()) {
      return anyValue(top, from, to);
    }
    int valueColumns = 0;
    int sameOnTop = 0;
    for (int column = from; column < to; column++) {
      if (holdsValues(body, column)) {
        valueColumns++;
        sameOnTop += isValue(top.cell(column)) ? 1 : 0;
      }
    }
    if (valueColumns == 0) {
      return body.size() >= FEW && repeats(top, body, from, to);
    }
    return sameOnTop >= valueColumns * MOST && !countsUp(top, from, to);
  }

  private static boolean anyValue(SheetRow top, int from, int to) {
    for (int column = from; column < to; column++) {
      if (isValue(top.cell(column))) {
        return true;
      }
    }
    return false;
  }

  private static boolean holdsValues(List<SheetRow> body, int column) {
    int filled = 0;
    int values = 0;
    for (SheetRow row : body) {
      Object cell = row.cell(column);
      if (cell != null) {
        filled++;
        values += isValue(cell) ? 1 : 0;
      }
    }
    return filled > 0 && values >= filled * MOST;
  }

  private static boolean isValue(Object cell) {
    if (cell instanceof String text) {
      return VALUE.matcher(text.strip()).matches();
    }
    return cell != null;
  }

  private static boolean repeats(SheetRow top, List<SheetRow> body, int from, int to) {
    int again = 0;
    for (int column = from; column < to; column++) {
      Object cell = top.cell(column);
      int at = column;
      again += cell != null && body.stream().anyMatch(row -> cell.equals(row.cell(at))) ? 1 : 0;
    }
    return again * 2 > to - from;
  }

  // Names such as 2019, 2020, 2021 above a table of sums are still names.
  private static boolean countsUp(SheetRow top, int from, int to) {
    double last = Double.NaN;
    int steps = 0;
    for (int column = from; column < to; column++) {
      double number = wholeNumber(top.cell(column));
      if (Double.isNaN(number)) {
        continue;
      }
      if (!Double.isNaN(last) && number != last + 1) {
        return false;
      }
      steps += Double.isNaN(last) ? 0 : 1;
      last = number;
    }
    return steps >= 2;
  }

  private static double wholeNumber(Object cell) {
    if (cell instanceof Double number) {
      return number;
    }
    return cell instanceof String text && text.strip().matches("\\d{1,6}")
        ? Double.parseDouble(text.strip())
        : Double.NaN;
  }
}
