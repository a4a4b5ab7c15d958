package io.clickml.service.rollout;

import com.fasterxml.jackson.databind.JsonNode;
import io.clickml.modelstore.encoding.CellText;
import io.clickml.modelstore.schema.ColumnMatcher;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.schema.Schema;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.platform.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What can be pinned: a whole row that the model can read, with an answer that it can give and that
 * no other pinned row rules out.
 */
final class PinRules {
  private static final int LONGEST_NOTE = 500;

  private final PinCells cells;

  PinRules(PinCells cells) {
    this.cells = cells;
  }

  /**
   * Refuses what cannot be pinned.
   *
   * @throws io.clickml.service.platform.ProblemException 400 naming the field, 422 naming the
   *     column
   */
  void check(PinRequest request, Schema schema) {
    if (request.cells() == null || request.cells().isEmpty()) {
      throw Problems.fieldInvalid("cells", "must hold the row: its cells by column");
    }
    JsonNode row = cells.tree(cells.write(request.cells()));
    known(row, schema);
    complete(row, schema);
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

  private static void complete(JsonNode row, Schema schema) {
    List<String> given = PinCells.names(row);
    int[] positions = ColumnMatcher.matchSome(given, schema).positions();
    List<String> missing = new ArrayList<>();
    for (int i = 0; i < positions.length; i++) {
      InputColumn input = schema.inputs().get(i);
      Object cell = positions[i] < 0 ? null : PinCells.cell(row.get(given.get(positions[i])));
      if (positions[i] < 0 && input.required()) {
        missing.add(input.name());
      } else if (!input.reading().fits(cell)) {
        throw PinProblems.unreadable(input.name(), cell);
      }
    }
    if (!missing.isEmpty()) {
      throw PinProblems.incomplete(missing);
    }
  }

  /**
   * Refuses a row of which others say that something else must come out.
   *
   * @throws io.clickml.service.platform.ProblemException 422 naming the other one
   */
  void agree(Pin pin, List<Pin> others, Schema schema) {
    RawTable row = cells.row(pin, schema);
    for (Pin other : others) {
      if (contradict(pin, other) && alike(row, cells.row(other, schema), schema)) {
        throw PinProblems.contradicts(cells.view(other, null));
      }
    }
  }

  private boolean contradict(Pin pin, Pin other) {
    Object one = cells.expected(pin);
    Object two = cells.expected(other);
    if (one instanceof Double number
        && two instanceof Double wanted
        && pin.tolerance() != null
        && other.tolerance() != null) {
      return Math.abs(number - wanted) > pin.tolerance() + other.tolerance();
    }
    return !CellText.of(one).equals(CellText.of(two));
  }

  private static boolean alike(RawTable one, RawTable other, Schema schema) {
    for (int i = 0; i < schema.inputs().size(); i++) {
      Object cell = one.columns().get(i).get(0);
      if (!schema.inputs().get(i).reading().alike(cell, other.columns().get(i).get(0))) {
        return false;
      }
    }
    return true;
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
