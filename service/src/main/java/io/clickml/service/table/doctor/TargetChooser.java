package io.clickml.service.table.doctor;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the column that a person most likely wants to have predicted: one to fill (blank at its
 * end; or the only one with blanks and not just a few, unless another has a telling name), else by
 * name, position and kind of values. The panel goes by the same rule before anything is sent;
 * contract/rules/targets.json holds both to it.
 */
final class TargetChooser {
  private static final Set<ColumnType> NEVER =
      Set.of(ColumnType.IDENTIFIER, ColumnType.CONSTANT, ColumnType.TEXT, ColumnType.DATE);
  private static final int TAIL = 140;

  /** More than a weak name says, less than a strong one. */
  private static final int SCATTERED = 58;

  /** Fewer blanks are gaps in the data, not answers still to come. */
  private static final double LEAST_TO_FILL = 0.05;

  private static final int SOME_BLANKS = 4;
  private static final int STRONG_NAME = 80;
  private static final int WEAK_NAME = 40;
  private static final int WHOLE_NAME = 3;
  private static final int MOSTLY_BLANK = -30;
  private static final double HALF = 0.5;
  private static final int LAST = 20;
  private static final int FIRST = 5;
  private static final int TWO_LEVELS = 10;
  private static final int FEW_LEVELS = 6;
  private static final int FEW = 10;
  private static final int NUMBER = 5;
  private static final int MOST_CLASSES = 50;

  private TargetChooser() {}

  /** The choice, or null when no column can be predicted. */
  static TargetChoice choose(RawTable table, List<ColumnProfile> columns) {
    int best = -1;
    int bestScore = 0;
    boolean oneWithBlanks =
        columns.stream().filter(column -> possible(column) && column.missing() > 0).count() == 1;
    for (int i = 0; i < columns.size(); i++) {
      int score = possible(columns.get(i)) ? score(table, columns, i, oneWithBlanks) : 0;
      // On equal terms the later column: tables mostly end with what matters.
      if (score > 0 && score >= bestScore) {
        best = i;
        bestScore = score;
      }
    }
    return best < 0 ? null : choice(table, columns.get(best), best, oneWithBlanks);
  }

  private static boolean possible(ColumnProfile column) {
    return column.distinct() > 1
        && !NEVER.contains(column.type())
        && (column.question() == null || column.type() == ColumnType.NUMBER)
        && (column.type() != ColumnType.CATEGORY || column.distinct() <= MOST_CLASSES);
  }

  private static int score(
      RawTable table, List<ColumnProfile> columns, int index, boolean oneWithBlanks) {
    ColumnProfile column = columns.get(index);
    ColumnWords words = ColumnWords.of(column.name());
    int score = byName(words, columns);
    boolean scattered = scattered(table, column, oneWithBlanks);
    boolean tail = blanksAtTheEnd(table.columns().get(index), column) > 0;
    score = scattered ? Math.max(score, SCATTERED) : score;
    score += tail ? TAIL : column.missing() > 0 ? SOME_BLANKS : 0;
    boolean mostlyBlank = !tail && !scattered && column.missing() > HALF * table.rows();
    score += mostlyBlank ? MOSTLY_BLANK : 0;
    score += columns.stream().skip(index + 1).noneMatch(TargetChooser::possible) ? LAST : 0;
    score += index == 0 ? FIRST : 1;
    return score + byType(column);
  }

  private static boolean scattered(RawTable table, ColumnProfile column, boolean oneWithBlanks) {
    return oneWithBlanks
        && column.missing() > 0
        && column.missing() >= LEAST_TO_FILL * table.rows();
  }

  private static int byType(ColumnProfile column) {
    if (column.distinct() == 2) {
      return TWO_LEVELS;
    }
    return column.type() == ColumnType.CATEGORY
        ? column.distinct() <= FEW ? FEW_LEVELS : 1
        : NUMBER;
  }

  private static int byName(ColumnWords words, List<ColumnProfile> columns) {
    int whole =
        TargetWords.STRONG.contains(words.joined()) || TargetWords.WEAK.contains(words.joined())
            ? WHOLE_NAME
            : 0;
    if (words.joined().equals("y") && coordinates(columns)) {
      return 0;
    }
    return (words.any(TargetWords.STRONG)
            ? STRONG_NAME
            : words.any(TargetWords.WEAK) ? WEAK_NAME : 0)
        + whole;
  }

  // Beside x and z, y is a length and not what statisticians call the outcome.
  private static boolean coordinates(List<ColumnProfile> columns) {
    return columns.stream().anyMatch(column -> column.name().strip().equalsIgnoreCase("z"));
  }

  /** Blank rows at the end of a column that is filled above them; 0 when blanks are scattered. */
  private static int blanksAtTheEnd(Cells cells, ColumnProfile column) {
    int row = cells.size();
    while (row > 0 && column.reading().missing(cells.get(row - 1))) {
      row--;
    }
    return cells.size() - row == column.missing() ? column.missing() : 0;
  }

  private static TargetChoice choice(
      RawTable table, ColumnProfile column, int index, boolean oneWithBlanks) {
    int blank = column.missing();
    return new TargetChoice(
        column.name(),
        task(column),
        why(table, column, index, scattered(table, column, oneWithBlanks)),
        what(column),
        table.rows() - blank,
        blank);
  }

  /** The kind of question that a column's values ask. */
  static Task task(ColumnProfile column) {
    return switch (column.type()) {
      case YES_NO -> Task.BINARY;
      case NUMBER, DATE -> Task.REGRESSION;
      default -> column.distinct() == 2 ? Task.BINARY : Task.MULTICLASS;
    };
  }

  private static Sentence why(RawTable table, ColumnProfile column, int index, boolean oneToFill) {
    ColumnWords words = ColumnWords.of(column.name());
    Map<String, Object> args = Map.of("column", column.name(), "blank", column.missing());
    int end = blanksAtTheEnd(table.columns().get(index), column);
    if (end > 0) {
      return new Sentence(
          "target.blank-rows",
          args,
          "“%s” is filled above and blank in the last %,d rows: those can be predicted."
              .formatted(column.name(), end));
    }
    if (oneToFill) {
      return new Sentence(
          "target.blank-cells",
          args,
          "“%s” is the only column with blanks, %,d of them: those can be predicted."
              .formatted(column.name(), column.missing()));
    }
    if (words.any(TargetWords.STRONG) || words.any(TargetWords.WEAK)) {
      return new Sentence(
          "target.by-name",
          args,
          "“%s” sounds like what one wants to know.".formatted(column.name()));
    }
    if (index == table.names().size() - 1) {
      return new Sentence(
          "target.last-column", args, "“%s” is the last column.".formatted(column.name()));
    }
    return new Sentence(
        "target.by-type",
        args,
        "“%s” holds values that can be predicted.".formatted(column.name()));
  }

  private static Sentence what(ColumnProfile column) {
    Map<String, Object> args = Map.of("column", column.name(), "distinct", column.distinct());
    return switch (task(column)) {
      case BINARY ->
          new Sentence("task.binary", args, "“%s” is one of two answers.".formatted(column.name()));
      case MULTICLASS ->
          new Sentence(
              "task.multiclass",
              args,
              "“%s” is one of %,d answers.".formatted(column.name(), column.distinct()));
      case REGRESSION ->
          new Sentence("task.regression", args, "“%s” is a number.".formatted(column.name()));
    };
  }
}
