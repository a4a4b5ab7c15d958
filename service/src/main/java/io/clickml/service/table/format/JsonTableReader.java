package io.clickml.service.table.format;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.RawTable;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Reads rows from JSON, streaming: {@code {columns, data}}, {@code {records}}, {@code
 * {dataframe_split}} or a bare array of records; other fields of the object are options.
 */
public final class JsonTableReader {
  private final ObjectMapper json;
  private final Limits limits;

  /** Reads with this strict mapper within these limits. */
  public JsonTableReader(ObjectMapper json, Limits limits) {
    this.json = json;
    this.limits = limits;
  }

  /**
   * Reads a body and leaves the stream open. An option {@code origin} names the first header cell,
   * such as B3; it counts for what follows it.
   *
   * @param options names of fields that may stand beside the rows
   * @throws JsonBodyException when the body is JSON of another form
   * @throws TableProblem when the rows go beyond a limit or do not fit each other
   */
  public JsonTable read(InputStream in, Set<String> options) throws IOException {
    return read(in, options, null);
  }

  /** Reads {@code {data}}: rows of a table whose columns are known. */
  public RawTable readBlock(InputStream in, List<String> columns) throws IOException {
    TableInput input = read(in, Set.of(), columns).input();
    if (input == null) {
      throw JsonBodyException.missing("data");
    }
    return input.table();
  }

  private JsonTable read(InputStream in, Set<String> options, List<String> given)
      throws IOException {
    JsonFactory factory = json.getFactory();
    try (JsonParser parser = factory.createParser(in)) {
      parser.disable(JsonParser.Feature.AUTO_CLOSE_SOURCE);
      // Accepted here only to name the cell that holds it.
      parser.enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS.mappedFeature());
      Draft draft = new Draft(parser, options, given);
      JsonTable table = draft.body();
      if (parser.nextToken() != null) {
        throw JsonBodyException.form("Something follows the end of the JSON.");
      }
      return table;
    }
  }

  // Not the mapper's own readTree, which wants the JSON to end here.
  private JsonNode tree(JsonParser parser) throws IOException {
    return json.reader().without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS).readTree(parser);
  }

  private static CellNames origin(JsonNode value) {
    try {
      return CellNames.below(value.asText());
    } catch (IllegalArgumentException wrong) {
      throw JsonBodyException.invalid("origin", "must be a cell such as A1");
    }
  }

  /** One body while it is read. */
  private final class Draft {
    private final JsonParser parser;
    private final Set<String> known;
    private final Map<String, JsonNode> options = new HashMap<>();
    private final JsonRows rows = new JsonRows(limits);
    private final List<String> given;
    private List<String> columns;
    private String form;

    Draft(JsonParser parser, Set<String> known, List<String> given) {
      this.parser = parser;
      this.known = known;
      this.given = given;
      this.columns = given;
    }

    JsonTable body() throws IOException {
      JsonToken first = parser.nextToken();
      if (first == JsonToken.START_ARRAY && given == null) {
        form("records");
        records("records");
      } else if (first == JsonToken.START_OBJECT) {
        fields(false);
      } else {
        throw JsonBodyException.form("The body must be a JSON object or a list of records.");
      }
      return finish();
    }

    private void fields(boolean wrapped) throws IOException {
      while (parser.nextToken() != JsonToken.END_OBJECT) {
        String name = parser.currentName();
        parser.nextToken();
        field(name, wrapped);
      }
    }

    private void field(String name, boolean wrapped) throws IOException {
      if (given != null && !name.equals("data")) {
        throw JsonBodyException.unknown(name);
      }
      switch (name) {
        case "columns" -> columns = columns();
        case "data" -> data();
        case "index" -> parser.skipChildren();
        default -> {
          if (wrapped) {
            throw JsonBodyException.unknown("dataframe_split." + name);
          }
          outer(name);
        }
      }
    }

    private void outer(String name) throws IOException {
      if (name.equals("records")) {
        form(name);
        expect(JsonToken.START_ARRAY, name, "must be a list of records");
        records(name);
      } else if (name.equals("dataframe_split")) {
        expect(JsonToken.START_OBJECT, name, "must be an object with columns and data");
        fields(true);
      } else if (known.contains(name)) {
        option(name, tree(parser));
      } else {
        throw JsonBodyException.unknown(name);
      }
    }

    private void option(String name, JsonNode value) {
      options.put(name, value);
      if (name.equals("origin")) {
        rows.nameCells(origin(value));
      }
    }

    private List<String> columns() throws IOException {
      expect(JsonToken.START_ARRAY, "columns", "must be a list of texts");
      List<String> names = new ArrayList<>();
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        if (names.size() >= limits.columns()) {
          throw RowCollector.tooManyColumns(limits);
        }
        expect(JsonToken.VALUE_STRING, "columns[" + names.size() + "]", "must be a text");
        names.add(parser.getText());
      }
      return names;
    }

    private void data() throws IOException {
      form("data");
      expect(JsonToken.START_ARRAY, "data", "must be a list of rows");
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        expect(JsonToken.START_ARRAY, "data[" + rows.rows() + "]", "must be a list of cells");
        rows.row(parser);
      }
    }

    private void records(String name) throws IOException {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        expect(JsonToken.START_OBJECT, name + "[" + rows.rows() + "]", "must be an object");
        rows.record(parser);
      }
    }

    private void form(String name) {
      if (form != null) {
        throw JsonBodyException.invalid(name, "cannot stand beside “" + form + "”");
      }
      form = name;
    }

    private void expect(JsonToken token, String field, String rule) {
      if (parser.currentToken() != token) {
        throw JsonBodyException.invalid(field, rule);
      }
    }

    private JsonTable finish() {
      if (form == null) {
        return new JsonTable(null, columns, options);
      }
      if (form.equals("records") == (columns != null)) {
        throw columns == null
            ? JsonBodyException.missing("columns")
            : JsonBodyException.invalid("columns", "cannot stand beside “records”");
      }
      List<String> names = columns == null ? rows.names() : columns;
      if (rows.rows() > 0 && rows.width() != names.size()) {
        throw differs(names.size());
      }
      ColumnNames made = ColumnNames.of(names);
      RawTable table = new RawTable(made.names(), rows.build(names.size()));
      TableInput input =
          new TableInput(table, rows.cellNames(), new TableFormat.Json(), made.notes());
      return new JsonTable(input, names, options);
    }

    private TableProblem differs(int expected) {
      return TableProblem.at(
          "A2",
          "column-count-differs",
          Map.of("row", 2, "cells", rows.width(), "columns", expected),
          "Row 2 has %,d cells, the header has %,d.".formatted(rows.width(), expected));
    }
  }
}
