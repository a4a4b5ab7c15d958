package io.clickml.service.automl.prepare;

import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.modelstore.table.RawTable;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.TrainingTask;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Decides which columns are learned from, and says why the others are not. */
public final class Roles {
  private static final double NEARLY_ALL = 0.99;
  private static final double ONE_VALUE = 0.999;
  private static final int ENOUGH_TO_TELL = 20;
  private static final int REASONS = 3;

  private final List<InputColumn> inputs = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Warning> left = new ArrayList<>();

  private Roles() {}

  /** The inputs of a training. */
  public static Inputs of(TrainingTask job, Goal goal) {
    Roles roles = new Roles();
    RawTable rows = job.table().rows(goal.rows());
    for (int i = 0; i < rows.names().size(); i++) {
      String name = rows.names().get(i);
      if (!name.equals(job.target())) {
        Column column = job.readings().get(i).read(name, rows.columns().get(i));
        roles.take(reason(job, column), column, job, i);
      }
    }
    if (roles.columns.isEmpty()) {
      throw nothing(job.target(), roles.left);
    }
    Table table = new Table(roles.columns);
    return new Inputs(roles.inputs, table, Groups.of(table), roles.left);
  }

  /** Looks whether any column can be learned from; stops at the first. */
  public static void check(TrainingTask job, Goal goal) {
    Roles roles = new Roles();
    for (int i = 0; i < job.table().names().size(); i++) {
      String name = job.table().names().get(i);
      if (!name.equals(job.target())) {
        Cells cells = job.table().columns().get(i).rows(goal.rows());
        String reason = reason(job, job.readings().get(i).read(name, cells));
        if (reason == null) {
          return;
        }
        roles.leave(reason, name, null);
      }
    }
    throw nothing(job.target(), roles.left);
  }

  private static TrainingException nothing(String target, List<Warning> left) {
    String why =
        left.stream()
            .limit(REASONS)
            .map(warning -> " " + warning.sentence().text())
            .collect(Collectors.joining());
    String more =
        left.size() > REASONS ? " So it is with %d more.".formatted(left.size() - REASONS) : "";
    return Say.failure(
        "nothing-to-learn-from",
        target,
        "No column is left to learn “" + target + "” from." + why + more);
  }

  private void take(String reason, Column column, TrainingTask job, int index) {
    String twin = reason == null ? twin(column) : null;
    if (reason == null && twin == null) {
      columns.add(column);
      List<String> aliases = job.aliases().getOrDefault(column.name(), List.of());
      inputs.add(
          InputColumn.of(column.name(), job.readings().get(index), Domain.of(column))
              .withAliases(aliases));
    } else {
      leave(twin == null ? reason : "twin", column.name(), twin);
    }
  }

  private void leave(String reason, String name, String twin) {
    String text =
        switch (reason) {
          case "excluded" -> "“" + name + "” was left out, as chosen before the training.";
          case "identifier" -> "“" + name + "” names the row and was not learned from.";
          case "constant" -> "“" + name + "” is the same in nearly every row and was left out.";
          case "personal" -> "“" + name + "” looks personal and was not learned from.";
          case "row-number" -> "“" + name + "” only counts the rows and was not learned from.";
          default -> "“" + name + "” says the same as “" + twin + "” and was left out.";
        };
    Map<String, Object> args =
        twin == null ? Map.of("column", name) : Map.of("column", name, "twin", twin);
    left.add(new Warning("info", Say.that("left-out-" + reason, args, text), name));
  }

  private static String reason(TrainingTask job, Column column) {
    String reason = reason(column);
    // Who excludes also leaves out what names a row: the better reason is told.
    boolean excluded = reason == null && job.settings().exclude().contains(column.name());
    return excluded ? "excluded" : reason;
  }

  private static String reason(Column column) {
    if (column.type() == ColumnType.IDENTIFIER) {
      return "identifier";
    }
    if (column.type() == ColumnType.CONSTANT || constant(column)) {
      return "constant";
    }
    if (column.numeric()) {
      return counts(column) ? "row-number" : null;
    }
    return personal(column) ? "personal" : named(column) ? "identifier" : null;
  }

  /** One value, or blank, in nearly every row. */
  private static boolean constant(Column column) {
    Map<Object, Integer> counts = new HashMap<>();
    int most = 0;
    for (int row = 0; row < column.size(); row++) {
      Object value = column.numeric() ? (Object) column.number(row) : column.code(row);
      most = Math.max(most, counts.merge(value, 1, Integer::sum));
    }
    return most >= Math.max(column.size() * ONE_VALUE, 1) || counts.size() < 2;
  }

  /** Whole numbers that rise by the same step from row to row. */
  private static boolean counts(Column column) {
    if (column.type() != ColumnType.NUMBER || column.size() < ENOUGH_TO_TELL) {
      return false;
    }
    double step = column.number(1) - column.number(0);
    for (int row = 1; row < column.size(); row++) {
      if (!(step >= 1) || column.number(row) - column.number(row - 1) != step) {
        return false;
      }
    }
    return true;
  }

  private static boolean personal(Column column) {
    long mails =
        column.levels().stream()
            .filter(level -> level.matches("[^@\\s]+@[^@\\s]+\\.[^@\\s]+"))
            .count();
    return mails > column.levels().size() / 2;
  }

  /** Short texts that are nearly all different: a name of the row. */
  private static boolean named(Column column) {
    if (column.type() != ColumnType.CATEGORY) {
      return false;
    }
    Set<Integer> levels = new HashSet<>();
    int filled = 0;
    for (int row = 0; row < column.size(); row++) {
      if (column.code(row) >= 0) {
        filled++;
        levels.add(column.code(row));
      }
    }
    return filled >= ENOUGH_TO_TELL && levels.size() > filled * NEARLY_ALL;
  }

  /** The name of an earlier column with the same values in every row, or null. */
  private String twin(Column column) {
    return columns.stream()
        .filter(other -> same(other, column))
        .findFirst()
        .map(Column::name)
        .orElse(null);
  }

  private static boolean same(Column one, Column other) {
    if (one.type() != other.type()) {
      return false;
    }
    for (int row = 0; row < one.size(); row++) {
      boolean equal =
          one.numeric()
              ? Double.compare(one.number(row), other.number(row)) == 0
              : Objects.equals(one.level(row), other.level(row));
      if (!equal) {
        return false;
      }
    }
    return true;
  }
}
