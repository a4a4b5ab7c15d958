package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.InputColumn;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.Table;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.Settings;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.TrainingTask;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Decides which columns are learned from, and says why the others are not. */
public final class Roles {
  private static final int REASONS = 3;

  private final List<InputColumn> inputs = new ArrayList<>();
  private final List<Column> columns = new ArrayList<>();
  private final List<Warning> left = new ArrayList<>();

  private Roles() {}

  /** The inputs of a training. */
  public static Inputs of(TrainingTask job, Goal goal) {
    Roles roles = new Roles();
    ColumnJudge judge = judge(job, goal);
    IntStream places =
        IntStream.range(0, job.readings().size())
            .filter(i -> !job.table().names().get(i).equals(job.target()));
    IntStream shared = job.settings().threads() > 1 ? places.parallel() : places;
    List<Judged> all = shared.mapToObj(i -> judged(job, goal, judge, i)).toList();
    all.forEach(judged -> roles.take(judged, job.aliases()));
    if (roles.columns.isEmpty()) {
      throw nothing(job.target(), roles.left);
    }
    Table table = new Table(roles.columns);
    return new Inputs(roles.inputs, table, Groups.of(table), roles.left);
  }

  /**
   * A column as it was read.
   *
   * @param reason why it is left out, or null
   * @param domain what it holds, or null when it is left out
   */
  private record Judged(Column column, Reading reading, String reason, Domain domain) {}

  private static Judged judged(TrainingTask job, Goal goal, ColumnJudge judge, int place) {
    String name = job.table().names().get(place);
    Reading reading = judge.reading(name, job.readings().get(place));
    Column column = reading.read(name, job.table().columns().get(place).rows(goal.rows()));
    String reason = judge.reason(column);
    return new Judged(column, reading, reason, reason == null ? Domain.of(column) : null);
  }

  /** Looks whether any column can be learned from; stops at the first. */
  public static void check(TrainingTask job, Goal goal) {
    Roles roles = new Roles();
    ColumnJudge judge = judge(job, goal);
    for (int i = 0; i < job.table().names().size(); i++) {
      String name = job.table().names().get(i);
      if (!name.equals(job.target())) {
        Cells cells = job.table().columns().get(i).rows(goal.rows());
        Reading reading = judge.reading(name, job.readings().get(i));
        String reason = judge.reason(reading.read(name, cells));
        if (reason == null) {
          return;
        }
        roles.leave(reason, name, null);
      }
    }
    throw nothing(job.target(), roles.left);
  }

  private static ColumnJudge judge(TrainingTask job, Goal goal) {
    Settings settings = job.settings();
    return new ColumnJudge(settings.columns(), goal.answers(), settings.seed());
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

  private void take(Judged judged, Map<String, List<String>> aliases) {
    Column column = judged.column();
    String reason = judged.reason();
    String twin = reason == null ? twin(column) : null;
    if (reason == null && twin == null) {
      columns.add(column);
      inputs.add(
          InputColumn.of(column.name(), judged.reading(), judged.domain())
              .withAliases(aliases.getOrDefault(column.name(), List.of())));
    } else {
      leave(twin == null ? reason : "twin", column.name(), twin);
    }
  }

  private void leave(String reason, String name, String twin) {
    String text =
        switch (reason) {
          case "excluded" -> "“" + name + "” was left out as you asked.";
          case "identifier" -> "“" + name + "” names the row and was not learned from.";
          case "constant" -> "“" + name + "” is the same in nearly every row and was left out.";
          case "personal" ->
              "“" + name + "” looks personal and was not learned from, as you did not ask for it.";
          case "key" ->
              "“%s” is another number in nearly every row and says nothing about the answer: it was"
                      .formatted(name)
                  + " taken for a name of the row and not learned from.";
          case "row-number" -> "“" + name + "” only counts the rows and was not learned from.";
          default -> "“" + name + "” says the same as “" + twin + "” and was left out.";
        };
    Map<String, Object> args =
        twin == null ? Map.of("column", name) : Map.of("column", name, "twin", twin);
    left.add(new Warning("info", Say.that("left-out-" + reason, args, text), name));
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
