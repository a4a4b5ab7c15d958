package io.clickml.service.table.format;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import io.clickml.modelstore.table.Cells;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Collects the cells of JSON rows, column by column, within limits. Not thread-safe. */
final class JsonRows {
  private final Limits limits;
  private final List<Cells.Builder> columns = new ArrayList<>();
  private final Map<String, Integer> places = new LinkedHashMap<>();
  private CellNames cells = CellNames.HEADED;
  private int rows;

  JsonRows(Limits limits) {
    this.limits = limits;
  }

  /** Cells are named so from now on. */
  void nameCells(CellNames names) {
    cells = names;
  }

  CellNames cellNames() {
    return cells;
  }

  int rows() {
    return rows;
  }

  /** Cells in a row; 0 before the first. */
  int width() {
    return columns.size();
  }

  /** Names met in records, in order of first appearance. */
  List<String> names() {
    return List.copyOf(places.keySet());
  }

  /** The columns; as many as {@code width} when no row said how many there are. */
  List<Cells> build(int width) {
    while (columns.size() < width) {
      addColumn();
    }
    return columns.stream().map(Cells.Builder::build).toList();
  }

  /** Reads {@code [cell, …]}; the parser stands on its start. */
  void row(JsonParser parser) throws IOException {
    begin();
    int column = 0;
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      if (rows == 0) {
        addColumn();
      } else if (column >= columns.size()) {
        throw differs(countRest(parser, column));
      }
      columns.get(column).add(cell(parser, column));
      column++;
    }
    if (column < columns.size()) {
      throw differs(column);
    }
    rows++;
  }

  /** Reads {@code {"column": cell, …}}; the parser stands on its start. */
  void record(JsonParser parser) throws IOException {
    begin();
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      Integer place = places.get(parser.currentName());
      if (place == null) {
        place = columns.size();
        places.put(parser.currentName(), place);
        addColumn();
      }
      parser.nextToken();
      columns.get(place).add(cell(parser, place));
    }
    rows++;
    for (Cells.Builder column : columns) {
      if (column.size() < rows) {
        column.add(null);
      }
    }
  }

  private void begin() {
    if (rows >= limits.rows()) {
      throw TableProblem.of(
          "too-many-rows",
          Map.of("limit", limits.rows()),
          "There are more than %,d rows, the most allowed here.".formatted(limits.rows()));
    }
    if ((rows + 1L) * columns.size() > limits.cells()) {
      throw TableProblem.of(
          "too-many-cells",
          Map.of("limit", limits.cells()),
          "There are more than %,d cells, the most allowed here.".formatted(limits.cells()));
    }
  }

  private void addColumn() {
    if (columns.size() >= limits.columns()) {
      throw RowCollector.tooManyColumns(limits);
    }
    Cells.Builder column = new Cells.Builder();
    for (int row = 0; row < rows; row++) {
      column.add(null);
    }
    columns.add(column);
  }

  private Object cell(JsonParser parser, int column) throws IOException {
    return switch (parser.currentToken()) {
      case VALUE_NULL -> null;
      case VALUE_TRUE -> true;
      case VALUE_FALSE -> false;
      case VALUE_NUMBER_INT -> whole(parser, column);
      case VALUE_NUMBER_FLOAT -> finite(parser.getDoubleValue(), column);
      case VALUE_STRING -> text(parser, column);
      default ->
          throw at(
              column, "cell-invalid", "must be a text, a number, true, false or null, not a list");
    };
  }

  /** Whole numbers that a double cannot hold stay texts: they are names, not quantities. */
  private Object whole(JsonParser parser, int column) throws IOException {
    double number = finite(parser.getDoubleValue(), column);
    boolean exact =
        parser.getNumberType() != JsonParser.NumberType.BIG_INTEGER
            && (long) number == parser.getLongValue();
    return exact ? (Object) number : parser.getText();
  }

  private double finite(double number, int column) {
    if (Double.isNaN(number) || Double.isInfinite(number)) {
      throw at(column, "number-not-finite", "is not a finite number; send null for “no value”");
    }
    return number == 0 ? 0.0 : number;
  }

  private Object text(JsonParser parser, int column) throws IOException {
    String text;
    try {
      text = parser.getText();
    } catch (StreamConstraintsException beyond) {
      // The parser gives up before it has read such a text to its end.
      throw tooLong(column).because(beyond);
    }
    if (text.length() > limits.characters()) {
      throw tooLong(column);
    }
    return text.isEmpty() ? null : text;
  }

  private TableProblem tooLong(int column) {
    String cell = cells.of(rows, column);
    return TableProblem.at(
        cell,
        "cell-too-long",
        Map.of("cell", cell, "limit", limits.characters()),
        "Cell %s has more than %,d characters, the most allowed here."
            .formatted(cell, limits.characters()));
  }

  private TableProblem at(int column, String code, String rest) {
    String cell = cells.of(rows, column);
    return TableProblem.at(cell, code, Map.of("cell", cell), "Cell " + cell + " " + rest + ".");
  }

  private static int countRest(JsonParser parser, int column) throws IOException {
    int count = column + 1;
    parser.skipChildren();
    while (parser.nextToken() != JsonToken.END_ARRAY) {
      parser.skipChildren();
      count++;
    }
    return count;
  }

  private TableProblem differs(int count) {
    int row = cells.row(rows);
    return TableProblem.at(
        cells.of(rows, 0),
        "column-count-differs",
        Map.of("row", row, "cells", count, "columns", columns.size()),
        "Row %,d has %,d cells where %,d are expected.".formatted(row, count, columns.size()));
  }
}
