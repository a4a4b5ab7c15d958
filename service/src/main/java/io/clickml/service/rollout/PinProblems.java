package io.clickml.service.rollout;

import io.clickml.modelstore.encoding.CellText;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import java.util.List;
import java.util.Map;

/** Why a row cannot be pinned although the request is well formed. */
final class PinProblems {
  private static final ProblemKind INCOMPLETE =
      new ProblemKind("pin-incomplete", 422, "The row is not complete");
  private static final ProblemKind UNREADABLE =
      new ProblemKind("pin-unreadable", 422, "A cell cannot be read");
  private static final ProblemKind CONTRADICTS =
      new ProblemKind("pin-contradicts", 422, "The row is pinned with another answer");
  // As many as the panel shows of a pinned row.
  private static final int CELLS = 3;

  private PinProblems() {}

  /** Columns of the model have no cell, not even a blank one. */
  static ProblemException incomplete(List<String> columns) {
    String said =
        "The row has no cell for “%s”. Send one for every column of the model; null is a blank one."
            .formatted(String.join("”, “", columns));
    return INCOMPLETE
        .because(said, Map.of("columns", columns))
        .atField("cells")
        .atColumn(columns.get(0))
        .asException();
  }

  /** A cell is neither blank nor what the model reads in its column. */
  static ProblemException unreadable(String column, Object cell) {
    String text = CellText.of(cell);
    String said =
        "The model cannot read “%s” in the column “%s”. Correct the cell, or leave it blank."
            .formatted(text, column);
    return UNREADABLE
        .because(said, Map.of("column", column, "value", text))
        .atField("cells")
        .atColumn(column)
        .asException();
  }

  /** No version could get both rows right. */
  static ProblemException contradicts(PinView other) {
    String expected = CellText.of(other.expected());
    List<String> cells =
        other.cells().properties().stream()
            .limit(CELLS)
            .map(cell -> cell.getKey() + " " + shown(PinCells.cell(cell.getValue())))
            .toList();
    String said =
        "The pinned row “%s” (%s) has the same cells and expects “%s”. No version could get both right; unpin that one first."
            .formatted(String.join("”, “", cells), other.id(), expected);
    Map<String, Object> args = Map.of("pin", other.id(), "cells", cells, "expected", expected);
    return CONTRADICTS.because(said, args).atField("expected").asException();
  }

  private static String shown(Object cell) {
    return cell == null ? "–" : CellText.of(cell);
  }
}
