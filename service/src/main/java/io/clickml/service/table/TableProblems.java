package io.clickml.service.table;

import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.format.JsonBodyException;
import io.clickml.service.table.format.TableProblem;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What can be wrong with a table, as problems of the wire contract. */
public final class TableProblems {
  static final ProblemKind TABLE_EMPTY = new ProblemKind("table-empty", 422, "The table is empty");
  static final ProblemKind HEADER_ONLY = new ProblemKind("table-header-only", 422, "No rows");
  static final ProblemKind NOT_CLOSED =
      new ProblemKind("table-not-closed", 409, "The table is not closed");
  static final ProblemKind CLOSED = new ProblemKind("table-closed", 409, "The table is closed");
  static final ProblemKind BLOCKS_MISSING =
      new ProblemKind("blocks-missing", 409, "Blocks are missing");
  static final ProblemKind CHANGED =
      new ProblemKind("table-changed", 409, "The table was changed meanwhile");
  static final ProblemKind READING_IMPOSSIBLE =
      new ProblemKind("reading-impossible", 422, "The column cannot be read so");
  private static final ProblemKind COLUMN_UNKNOWN =
      new ProblemKind("column-unknown", 422, "No such column");
  private static final Set<String> TOO_LARGE =
      Set.of("too-many-rows", "too-many-columns", "too-many-cells", "cell-too-long");

  private TableProblems() {}

  /** 422 for a column that a table does not have, named in {@code field} of the request. */
  public static Problem columnUnknown(String column, String field) {
    return COLUMN_UNKNOWN
        .because("The table has no column “" + column + "”.", Map.of("column", column))
        .atColumn(column)
        .atField(field);
  }

  /** What a reader of tables found wrong. */
  public static Problem of(TableProblem found) {
    String code = found.code();
    int status = TOO_LARGE.contains(code) || code.equals("body-too-large") ? 413 : 422;
    String title = status == 413 ? "The table is too large" : "The table cannot be read";
    Problem problem =
        new ProblemKind(code, status, title).because(found.getMessage(), found.sentence().args());
    return found.cell().map(problem::atCell).orElse(problem);
  }

  /** A JSON body of another form than asked for. */
  static Problem of(JsonBodyException found) {
    ProblemKind kind =
        switch (found.fault()) {
          case FORM -> Problems.BODY_UNREADABLE;
          case UNKNOWN -> Problems.FIELD_UNKNOWN;
          case INVALID -> Problems.FIELD_INVALID;
          case MISSING -> Problems.FIELD_MISSING;
        };
    if (found.field() == null) {
      return kind.because(found.getMessage());
    }
    return kind.because(found.getMessage(), Map.of("field", found.field())).atField(found.field());
  }

  static Problem inUse(String table) {
    return new ProblemKind("table-in-use", 409, "The table is in use")
        .because(
            "A training still needs the table. Stop the training, or wait for its end.",
            Map.of("table", table));
  }

  static ProblemException tooManyRows(int limit) {
    return new ProblemKind("too-many-rows", 413, "The table is too large")
        .because(
            "There are more than %,d rows, the most allowed here.".formatted(limit),
            Map.of("limit", limit))
        .asException();
  }

  static Problem blocksMissing(List<Integer> missing) {
    String which =
        missing.size() == 1
            ? "Block " + missing.get(0) + " has not arrived. Send it, then close again."
            : missing.size()
                + " blocks have not arrived, block "
                + missing.get(0)
                + " is the first. Send them, then close again.";
    return BLOCKS_MISSING.because(which, Map.of("blocks", missing));
  }
}
