package io.clickml.service.table.format;

import java.util.regex.Pattern;

/**
 * Keeps texts that a spreadsheet would take for a formula from becoming one (OWASP, "CSV
 * injection").
 */
final class FormulaGuard {
  private static final String STARTS = "=+-@\t\r";
  private static final Pattern HARMLESS =
      Pattern.compile("[+-]?[\\d.,]+(?:[eE][+-]?\\d+)?\\s?%?(?: to [+-]?[\\d.,]+)?|-+");

  private FormulaGuard() {}

  /** Whether a text would be taken for a formula; numbers such as -5, ranges and dashes are not. */
  static boolean formula(String text) {
    return !text.isEmpty()
        && STARTS.indexOf(text.charAt(0)) >= 0
        && !HARMLESS.matcher(text).matches();
  }

  /** The text as it may stand in a text file: with an apostrophe before what looks like one. */
  static String asText(String text) {
    return formula(text) ? "'" + text : text;
  }
}
