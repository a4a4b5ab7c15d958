package io.clickml.service.table;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;

/**
 * A small synthetic table that is written like a public one: the same columns, marks, quotes and
 * oddities, other values. Made from an entry of expectations.json.
 */
final class Twin {
  static final int ROWS = 300;
  private static final int BLANK_EVERY = 9;
  private static final int RARE_BLANK = 7;
  private static final String[] WORDS =
      "love this dress it fits well and the colour is great but runs a little small".split(" ");

  private final JsonNode table;
  private final Random random;
  private final Map<String, Integer> blanks = new HashMap<>();

  Twin(JsonNode table, long seed) {
    this.table = table;
    this.random = new Random(seed);
  }

  /** Blank cells that were written, by column. */
  int blanks(String column) {
    return blanks.getOrDefault(column, 0);
  }

  byte[] bytes() {
    String end = table.path("crlf").asBoolean() ? "\r\n" : "\n";
    StringBuilder text = new StringBuilder(table.path("mark").asBoolean() ? "\uFEFF" : "");
    if (table.path("header").asBoolean()) {
      List<String> names = new ArrayList<>();
      for (JsonNode column : table.path("columns")) {
        String name = column.path("name").asText();
        names.add(name.equals("Column 1") ? "" : name);
      }
      text.append(line(names)).append(end);
    }
    for (int row = 0; row < ROWS; row++) {
      text.append(line(row(row))).append(end);
    }
    return text.toString().getBytes(StandardCharsets.UTF_8);
  }

  private List<String> row(int row) {
    List<String> cells = new ArrayList<>();
    for (JsonNode column : table.path("columns")) {
      String name = column.path("name").asText();
      boolean blank = column.has("blank") && blank(column, row);
      blanks.merge(name, blank ? 1 : 0, Integer::sum);
      cells.add(blank ? column.path("blank").asText() : cell(column, row));
    }
    if (table.path("shiftedRow").asBoolean() && row == ROWS / 2) {
      cells.remove(1);
      cells.add("NA");
    }
    return cells;
  }

  // Among words a frequent NA is a value of its own: there it stands once only.
  private static boolean blank(JsonNode column, int row) {
    boolean rare =
        column.path("blank").asText().equals("NA")
            && column.path("type").asText().equals("category");
    return rare ? row == RARE_BLANK : row % BLANK_EVERY == BLANK_EVERY - 2;
  }

  private String cell(JsonNode column, int row) {
    String[] recipe = column.path("cells").asText().split(" ", 2);
    return switch (recipe[0]) {
      case "words" -> pick(recipe[1].split("\\|"), row);
      case "whole" -> Long.toString(between(recipe[1]));
      case "decimal" -> decimal(recipe[1]);
      case "comma" -> decimal(recipe[1]).replace('.', ',');
      case "counter" -> Integer.toString(row + 1);
      case "restarts" -> Integer.toString(row % 52);
      case "keys" -> Integer.toString(1_000_000 + row * 7_919);
      case "codes" -> "AB%05d".formatted(row * 7_919 % 100_000);
      case "names" -> "Photo Editor Pro " + row * 9 / 10;
      case "streets" -> "Lindenstraße " + row % 80;
      case "dates" -> date(column.path("format").asText());
      case "texts" -> sentence(row, " ");
      case "lines" -> sentence(row, "\n") + ", \"really\"";
      default -> throw new IllegalArgumentException(recipe[0]);
    };
  }

  private String pick(String[] words, int row) {
    return words[row < words.length ? row : random.nextInt(words.length)];
  }

  private long between(String range) {
    String[] ends = range.split("\\.\\.");
    long from = Long.parseLong(ends[0]);
    return from + (long) (random.nextDouble() * (Long.parseLong(ends[1]) - from));
  }

  private String decimal(String range) {
    return "%d.%d".formatted(between(range), 1 + random.nextInt(9_998));
  }

  private String date(String pattern) {
    LocalDate day = LocalDate.of(2010, 1, 1).plusDays(random.nextInt(3_650));
    return DateTimeFormatter.ofPattern(pattern.replace("MMM", "MMMM"), Locale.ENGLISH)
        .format(day.atStartOfDay());
  }

  private String sentence(int row, String between) {
    StringBuilder text = new StringBuilder("I bought " + row);
    for (int word = 0; word < 4 + random.nextInt(4); word++) {
      text.append(word == 2 ? between : " ").append(WORDS[random.nextInt(WORDS.length)]);
    }
    return text.toString();
  }

  private String line(List<String> cells) {
    String delimiter = table.path("delimiter").asText();
    return String.join(delimiter, cells.stream().map(cell -> written(cell, delimiter)).toList());
  }

  private String written(String cell, String delimiter) {
    boolean word = table.path("quoteAll").asBoolean() && !cell.matches("-?\\d+");
    boolean needs = cell.contains(delimiter) || cell.contains("\"") || cell.contains("\n");
    return word || needs ? '"' + cell.replace("\"", "\"\"") + '"' : cell;
  }
}
