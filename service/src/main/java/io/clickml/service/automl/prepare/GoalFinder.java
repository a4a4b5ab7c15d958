package io.clickml.service.automl.prepare;

import io.clickml.modelstore.encoding.Clock;
import io.clickml.modelstore.encoding.NumberReading;
import io.clickml.modelstore.encoding.Reading;
import io.clickml.modelstore.schema.Domain;
import io.clickml.modelstore.schema.Target;
import io.clickml.modelstore.schema.Task;
import io.clickml.modelstore.table.Cells;
import io.clickml.modelstore.table.Column;
import io.clickml.modelstore.table.ColumnType;
import io.clickml.service.automl.Say;
import io.clickml.service.automl.TrainingTask;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** Reads the column to predict: the kind of question, the classes, the rows with an answer. */
public final class GoalFinder {
  private static final int LEAST_ROWS = 10;
  private static final int MOST_CLASSES = 100;

  private final String name;
  private final Cells cells;
  private final Reading reading;
  private final Column column;

  private GoalFinder(TrainingTask job) {
    int index = job.table().indexOf(job.target());
    if (index < 0) {
      throw Say.failure(
          "target-unknown",
          job.target(),
          "The table has no column “" + job.target() + "” to predict.");
    }
    this.name = job.target();
    this.cells = job.table().columns().get(index);
    this.reading = job.readings().get(index);
    this.column = reading.read(name, cells);
  }

  /** The goal of a training. */
  public static Goal find(TrainingTask job) {
    return new GoalFinder(job).goal(job.task());
  }

  private Goal goal(Task wanted) {
    int[] rows = filled();
    if (rows.length == 0) {
      throw Say.failure(
          "target-blank",
          name,
          "“" + name + "” has no answer in any row. Fill in those that are known.");
    }
    if (rows.length < LEAST_ROWS) {
      throw Say.failure(
          "too-few-rows",
          name,
          Map.of("rows", rows.length, "needed", LEAST_ROWS),
          (rows.length == 1 ? "Only 1 row has" : "Only " + rows.length + " rows have")
              + " an answer in “%s”; at least %d are needed.".formatted(name, LEAST_ROWS));
    }
    Column known = column.rows(rows);
    List<Object> classes = Classes.of(known, cells.rows(rows));
    if (classes.size() < 2) {
      throw Say.failure(
          "target-one-value",
          name,
          "“" + name + "” has the same answer everywhere. There is nothing to learn.");
    }
    Task task = wanted == null ? guess(classes.size()) : wanted;
    return task == Task.REGRESSION ? number(known, rows) : classes(task, known, classes, rows);
  }

  private int[] filled() {
    int[] rows = new int[column.size()];
    int count = 0;
    for (int row = 0; row < rows.length; row++) {
      if (!column.missing(row)) {
        rows[count++] = row;
      }
    }
    return Arrays.copyOf(rows, count);
  }

  private Task guess(int classes) {
    if (classes == 2) {
      return Task.BINARY;
    }
    return column.type() == ColumnType.NUMBER ? Task.REGRESSION : Task.MULTICLASS;
  }

  private static String words(ColumnType type) {
    return switch (type) {
      case DATE -> "dates";
      case YES_NO -> "yes and no";
      default -> "texts";
    };
  }

  private static String kind(ColumnType type) {
    return switch (type) {
      case DATE -> "date";
      case YES_NO -> "yesNo";
      default -> "text";
    };
  }

  private Goal number(Column known, int[] rows) {
    if (column.type() != ColumnType.NUMBER) {
      throw Say.failure(
          "target-not-number",
          name,
          Map.of("kind", kind(column.type())),
          "“%s” holds %s, no numbers to predict.".formatted(name, words(column.type())));
    }
    double[] y = new double[rows.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = known.number(i);
    }
    String unit =
        !(reading instanceof NumberReading number)
            ? ""
            : number.clock() ? Clock.DAYS : number.commonUnit();
    Target target = new Target(name, Task.REGRESSION, reading, List.of(), unit, Domain.of(known));
    return new Goal(target, new Answers(Task.REGRESSION, 0, y, false), rows);
  }

  private Goal classes(Task task, Column known, List<Object> classes, int[] rows) {
    int count = classes.size();
    if (task == Task.BINARY && count != 2) {
      throw Say.failure(
          "not-two-answers",
          name,
          Map.of("distinct", count),
          "“" + name + "” holds " + count + " different answers, not two.");
    }
    if (count > MOST_CLASSES || (count > 2 && count > rows.length / 3)) {
      throw Say.failure(
          "too-many-answers",
          name,
          Map.of("distinct", count),
          "“" + name + "” holds " + count + " different answers: too many to tell apart.");
    }
    Task real = count == 2 ? Task.BINARY : Task.MULTICLASS;
    Target target = new Target(name, real, reading, classes, "", Domain.of(known));
    int[] codes = target.classes(known);
    double[] y = new double[codes.length];
    for (int i = 0; i < y.length; i++) {
      y[i] = codes[i];
    }
    return new Goal(target, new Answers(real, count, y, false), rows);
  }
}
