package io.clickml.service.training;

import java.time.LocalDate;

/** Tables of an input x and an answer y, each of a kind, as CSV. */
final class MadeTable {
  private MadeTable() {}

  static String csv(int rows, String x, String y) {
    StringBuilder csv = new StringBuilder("x,y\n");
    for (int i = 0; i < rows; i++) {
      csv.append(cell(x, i)).append(',').append(cell(y, i)).append('\n');
    }
    return csv.toString();
  }

  private static String cell(String kind, int i) {
    return switch (kind) {
      case "c" -> "c" + i % 4;
      case "i % 2" -> i % 2 == 0 ? "yes" : "no";
      case "i % 3" -> "abc".substring(i % 3, i % 3 + 1);
      case "once" -> i == 0 ? "a" : "";
      case "twice" -> i == 0 ? "a" : i == 1 ? "b" : "";
      case "word" -> i % 2 == 0 ? "red" : "green";
      case "day" -> LocalDate.of(2025, 1, 1).plusDays(i).toString();
      case "three" -> "2026-03-0" + (1 + i % 3);
      case "rise" -> "" + i * 3;
      case "late" -> i < 75 ? "no" : "yes";
      case "same" -> i < 20 ? "1" : "1.0";
      case "date" -> "2026-03-%02d".formatted(1 + i % 28);
      case "name" -> "n" + (char) ('A' + i % 26) + i;
      case "key" -> "" + i * 7_919 % 100_003;
      default -> "";
    };
  }
}
