package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.service.platform.Problems;
import java.util.List;
import java.util.Map;

/** What can be pinned: cells that the model knows, and an answer that it can give. */
final class PinRules {
  private static final int LONGEST_NOTE = 500;

  private final PinCells cells;

  PinRules(PinCells cells) {
    this.cells = cells;
  }

  /**
   * Refuses what cannot be pinned.
   *
   * @throws io.clickml.service.platform.ProblemException 400 naming the field
   */
  void check(PinRequest request, Schema schema) {
    if (request.cells() == null || request.cells().isEmpty()) {
      throw Problems.fieldInvalid("cells", "must hold the row: its cells by column");
    }
    known(cells.tree(cells.write(request.cells())), schema);
    if (schema.target().task() == Task.REGRESSION) {
      number(request);
    } else {
      answer(request, schema);
    }
    if (request.note() != null && request.note().length() > LONGEST_NOTE) {
      throw Problems.fieldInvalid("note", "must have at most " + LONGEST_NOTE + " characters");
    }
  }

  private static void known(JsonNode row, Schema schema) {
    List<String> unknown = ColumnMatcher.matchSome(PinCells.names(row), schema).extra();
    for (Map.Entry<String, JsonNode> cell : row.properties()) {
      if (unknown.contains(cell.getKey()) || cell.getValue().isContainerNode()) {
        throw Problems.fieldInvalid(
            "cells", "must be cells of columns that the model needs, not “" + cell.getKey() + "”");
      }
    }
  }

  private static void number(PinRequest request) {
    if (!(request.expected() instanceof Number)) {
      throw Problems.fieldInvalid("expected", "must be a number");
    }
    Double off = request.tolerance();
    if (off == null || !(off >= 0 && Double.isFinite(off))) {
      throw Problems.fieldInvalid(
          "tolerance", "must say how far the number may be off, from 0 upwards");
    }
  }

  private void answer(PinRequest request, Schema schema) {
    String expected = CellText.of(PinCells.cell(cells.tree(cells.write(request.expected()))));
    List<String> answers = schema.target().classes().stream().map(CellText::of).toList();
    if (!answers.contains(expected)) {
      throw Problems.fieldInvalid(
          "expected", "must be one of “" + String.join("”, “", answers) + "”");
    }
    if (request.tolerance() != null) {
      throw Problems.fieldInvalid(
          "tolerance", "is for numbers only, and this model answers with one of a few values");
    }
  }
}
