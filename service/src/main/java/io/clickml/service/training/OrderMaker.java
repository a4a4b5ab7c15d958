package io.clickml.service.training;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Metric;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.TableProblems;
import io.clickml.service.table.TableProfile;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.TargetChoice;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Makes every choice that a request leaves open, and refuses what cannot be trained. */
final class OrderMaker {
  private static final int LONGEST_TITLE = 200;
  private static final ProblemKind TARGET_UNKNOWN =
      new ProblemKind("target-unknown", 422, "No such column");
  private static final ProblemKind TARGET_BLANK =
      new ProblemKind("target-blank", 422, "Nothing to learn from");
  private static final ProblemKind ONE_VALUE =
      new ProblemKind("target-one-value", 422, "Nothing to tell apart");
  private static final ProblemKind ALL_EXCLUDED =
      new ProblemKind("columns-all-excluded", 422, "No column to learn from");

  private final Limits limits;

  OrderMaker(Limits limits) {
    this.limits = limits;
  }

  /**
   * The order for a table.
   *
   * @throws io.clickml.service.platform.ProblemException with the field to blame
   */
  TrainingOrder of(TrainingRequest request, TableProfile profile) {
    checkBudget(request.budgetSeconds());
    checkTitle(request.title());
    ColumnProfile target = target(request, profile);
    List<String> exclude = exclude(request, profile, target);
    Task task = task(request, profile, target);
    return new TrainingOrder(
        target.name(),
        task,
        metric(request, task),
        exclude,
        request.budgetSeconds(),
        request.seed(),
        request.title());
  }

  private void checkBudget(double seconds) {
    if (!(seconds > 0)) {
      throw Problems.fieldInvalid("budgetSeconds", "must be greater than 0");
    }
    if (seconds > limits.budgetSeconds()) {
      throw Problems.fieldInvalid("budgetSeconds", "must be at most " + limits.budgetSeconds());
    }
  }

  private static void checkTitle(String title) {
    if (title != null && title.length() > LONGEST_TITLE) {
      throw Problems.fieldInvalid("title", "must have at most " + LONGEST_TITLE + " characters");
    }
  }

  private static ColumnProfile target(TrainingRequest request, TableProfile profile) {
    String name = request.target();
    if (name == null) {
      TargetChoice suggested = profile.suggestedTarget();
      if (suggested == null) {
        String said = "No column stands out as the one to predict. Name it in “target”.";
        throw Problems.FIELD_MISSING.because(said).atField("target").asException();
      }
      name = suggested.column();
    }
    int position = profile.names().indexOf(name);
    if (position < 0) {
      throw TARGET_UNKNOWN
          .because("The table has no column “" + name + "” to predict.", Map.of("column", name))
          .atField("target")
          .atColumn(name)
          .asException();
    }
    ColumnProfile target = profile.columns().get(position);
    checkAnswers(target);
    return target;
  }

  private static void checkAnswers(ColumnProfile target) {
    String name = target.name();
    Map<String, Object> args = Map.of("column", name);
    if (target.distinct() == 0) {
      String said = "“" + name + "” has no answer in any row. Fill in those that are known.";
      throw TARGET_BLANK.because(said, args).atField("target").atColumn(name).asException();
    }
    if (target.distinct() == 1) {
      String said = "“" + name + "” has the same answer everywhere. There is nothing to learn.";
      throw ONE_VALUE.because(said, args).atField("target").atColumn(name).asException();
    }
  }

  private static List<String> exclude(
      TrainingRequest request, TableProfile profile, ColumnProfile target) {
    known(request.exclude(), "exclude", profile);
    known(request.include(), "include", profile);
    if (request.exclude().contains(target.name())) {
      throw Problems.fieldInvalid("exclude", "must not hold the column to predict");
    }
    List<String> exclude = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      boolean out =
          request.exclude().contains(column.name())
              || (column.leaveOut() != null && !request.include().contains(column.name()));
      if (out && !column.name().equals(target.name())) {
        exclude.add(column.name());
      }
    }
    if (exclude.size() >= profile.names().size() - 1) {
      String said = "Beside the column to predict no column is left to learn from.";
      throw ALL_EXCLUDED.because(said).atField("exclude").asException();
    }
    return exclude;
  }

  private static void known(List<String> columns, String field, TableProfile profile) {
    for (int i = 0; i < columns.size(); i++) {
      if (!profile.names().contains(columns.get(i))) {
        String where = field + "[" + i + "]";
        throw TableProblems.columnUnknown(columns.get(i), where).asException();
      }
    }
  }

  private static Task task(TrainingRequest request, TableProfile profile, ColumnProfile target) {
    if (request.task() != null) {
      return named(request.task());
    }
    TargetChoice suggested = profile.suggestedTarget();
    if (suggested != null && suggested.column().equals(target.name())) {
      return suggested.task();
    }
    return switch (target.type()) {
      case NUMBER, DATE -> target.distinct() == 2 ? Task.BINARY : Task.REGRESSION;
      case YES_NO -> Task.BINARY;
      default -> target.distinct() == 2 ? Task.BINARY : Task.MULTICLASS;
    };
  }

  private static Task named(String word) {
    for (Task task : Task.values()) {
      if (task.name().toLowerCase(Locale.ROOT).equals(word)) {
        return task;
      }
    }
    throw Problems.fieldInvalid("task", "must be binary, multiclass or regression");
  }

  private static Metric metric(TrainingRequest request, Task task) {
    List<Metric> possible = Metric.of(task);
    if (request.metric() == null) {
      return possible.get(0);
    }
    if (!possible.contains(request.metric())) {
      String rule =
          "must be one of " + String.join(", ", possible.stream().map(Metric::code).toList());
      throw Problems.fieldInvalid("metric", rule + " for this kind of answer");
    }
    return request.metric();
  }
}
