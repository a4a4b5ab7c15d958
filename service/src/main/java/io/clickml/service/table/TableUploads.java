package io.clickml.service.table;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.format.CellNames;
import io.clickml.service.table.format.JsonBodyException;
import io.clickml.service.table.format.JsonTableReader;
import io.clickml.service.table.format.TableInput;
import io.clickml.service.table.format.TableProblem;
import io.clickml.service.workspace.Caller;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What a body with rows and its options ask for. */
final class TableUploads {
  private static final int LONGEST_NAME = 200;
  private static final String DEFAULT_NAME = "Table";

  private final TableService tables;
  private final TableBlocks blocks;
  private final ObjectMapper json;
  private final Limits limits;

  TableUploads(TableService tables, TableBlocks blocks, ObjectMapper json, Limits limits) {
    this.tables = tables;
    this.blocks = blocks;
    this.json = json;
    this.limits = limits;
  }

  /** Keeps the rows as a table, or opens one whose rows follow in blocks. */
  UploadedTable create(Caller caller, TableBody body, String queryName, String queryOrigin) {
    String name = name(body.options(), queryName);
    if (blocks(body)) {
      CellNames cells = origin(body.options(), queryOrigin).orElse(CellNames.HEADED);
      return blocks.open(caller, name, body.columns(), cells);
    }
    TableInput input = input(body);
    CellNames cells = origin(body.options(), queryOrigin).orElse(input.cells());
    return tables.create(
        caller, name, new TableInput(input.table(), cells, input.format(), input.notes()));
  }

  /** The rows of a body that holds nothing else. */
  RawTable rows(TableBody body) {
    return input(body).table();
  }

  /** The rows of one block. */
  RawTable block(List<String> columns, int n, InputStream body) throws IOException {
    try {
      return new JsonTableReader(json, TableBodyReader.readLimits(limits)).readBlock(body, columns);
    } catch (TableProblem found) {
      throw inBlock(TableProblems.of(found), n);
    } catch (JsonBodyException found) {
      throw TableProblems.of(found).asException();
    } finally {
      TableBodyReader.takeRest(body);
    }
  }

  // Blocks come in any order, so a cell can be named only within its block.
  private static ProblemException inBlock(Problem problem, int n) {
    return new Problem(
            problem.type(),
            problem.title(),
            problem.status(),
            "In block " + n + ", counted as if it stood alone: " + problem.detail(),
            problem.code(),
            problem.args(),
            "data",
            null,
            problem.cell(),
            "")
        .asException();
  }

  private static TableInput input(TableBody body) {
    if (body.input() == null) {
      String field = body.columns() == null ? "columns" : "data";
      throw Problems.FIELD_MISSING
          .because("“" + field + "” is missing.", Map.of("field", field))
          .atField(field)
          .asException();
    }
    return body.input();
  }

  private static boolean blocks(TableBody body) {
    JsonNode blocks = body.options().get("blocks");
    if (blocks == null) {
      return false;
    }
    if (!blocks.isBoolean() || !blocks.booleanValue()) {
      throw Problems.fieldInvalid("blocks", "must be true, or absent");
    }
    if (body.input() != null) {
      throw Problems.fieldInvalid("blocks", "cannot stand beside rows");
    }
    if (body.columns() == null) {
      input(body);
    }
    return true;
  }

  private static String name(Map<String, JsonNode> options, String query) {
    String name = text(options, "name").orElse(query);
    if (name != null && name.length() > LONGEST_NAME) {
      throw Problems.fieldInvalid("name", "can have " + LONGEST_NAME + " characters");
    }
    return name == null || name.isBlank() ? DEFAULT_NAME : name.strip();
  }

  private static Optional<CellNames> origin(Map<String, JsonNode> options, String query) {
    Optional<String> origin = text(options, "origin").or(() -> Optional.ofNullable(query));
    try {
      return origin.map(CellNames::below);
    } catch (IllegalArgumentException wrong) {
      throw Problems.fieldInvalid("origin", "must be a cell such as A1");
    }
  }

  private static Optional<String> text(Map<String, JsonNode> options, String field) {
    JsonNode value = options.get(field);
    if (value == null || value.isNull()) {
      return Optional.empty();
    }
    if (!value.isTextual()) {
      throw Problems.fieldInvalid(field, "must be a text");
    }
    return Optional.of(value.textValue());
  }
}
