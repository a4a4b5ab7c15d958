package io.clickml.service.training;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Stakes;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Problem;
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
  private static final ProblemKind ALL_EXCLUDED =
      new ProblemKind("columns-all-excluded", 422, "No column to learn from");
  private static final int REASONS = 3;

  private final Limits limits;

  OrderMaker(Limits limits) {
    this.limits = limits;
  }

  /**
   * The order for a table.
   *
   * @throws io.clickml.service.platform.ProblemException with the field to blame
   */
  TrainingOrder of(TrainingRequest request, TableProfile profile, Asker asker, String requestId) {
    checkBudget(request.budgetSeconds());
    checkTitle(request.title());
    ColumnProfile target = target(request, profile);
    checkColumns(request, profile, target);
    Task task = task(request, profile, target);
    return new TrainingOrder(
        target.name(),
        task,
        metric(request, task),
        stakes(request, task),
        request.timeColumn(),
        request.exclude().stream().distinct().toList(),
        request.include().stream().distinct().toList(),
        personal(profile),
        request.budgetSeconds(),
        request.seed(),
        request.title(),
        profile.corrections(),
        profile.aliases(),
        asker.cause(),
        asker.author(),
        null,
        requestId,
        null);
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
        throw Problems.fieldMissing("target", said);
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
    return profile.columns().get(position);
  }

  private static void checkColumns(
      TrainingRequest request, TableProfile profile, ColumnProfile target) {
    known(request.exclude(), "exclude", profile);
    known(request.include(), "include", profile);
    if (request.timeColumn() != null && !profile.names().contains(request.timeColumn())) {
      throw TableProblems.columnUnknown(request.timeColumn(), "timeColumn").asException();
    }
    if (request.exclude().contains(target.name())) {
      throw Problems.fieldInvalid("exclude", "must not hold the column to predict");
    }
    int left = 0;
    for (ColumnProfile column : profile.columns()) {
      boolean out =
          request.exclude().contains(column.name())
              || (column.leaveOut() != null && !request.include().contains(column.name()));
      if (out && !column.name().equals(target.name())) {
        left++;
      }
    }
    if (left >= profile.names().size() - 1) {
      throw nothingLeft(request, profile, target.name()).asException();
    }
  }

  private static List<String> personal(TableProfile profile) {
    return profile.columns().stream()
        .filter(ColumnProfile::leftOutAsPersonal)
        .map(ColumnProfile::name)
        .toList();
  }

  private static Problem nothingLeft(TrainingRequest request, TableProfile profile, String target) {
    List<String> whys = new ArrayList<>();
    for (ColumnProfile column : profile.columns()) {
      if (request.exclude().contains(column.name())) {
        whys.add(" “" + column.name() + "” is in “exclude”.");
      } else if (!column.name().equals(target)) {
        whys.add(" “" + column.name() + "” was left out. " + column.leaveOut().text());
      }
    }
    String said =
        "Beside “"
            + target
            + (whys.isEmpty() ? "” there is no column" : "” no column is left")
            + " to learn from."
            + String.join("", whys.subList(0, Math.min(REASONS, whys.size())))
            + (whys.size() > REASONS
                ? " So it is with %d more.".formatted(whys.size() - REASONS)
                : "");
    Problem problem = ALL_EXCLUDED.because(said, Map.of("column", target)).atColumn(target);
    return request.exclude().isEmpty() ? problem : problem.atField("exclude");
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

  private static Stakes stakes(TrainingRequest request, Task task) {
    TrainingRequest.Costs costs = request.costs();
    boolean given = costs != null || request.counts() != null;
    if (given && task != Task.BINARY) {
      String field = costs == null ? "counts" : "costs";
      throw Problems.fieldInvalid(field, "needs a column with two answers");
    }
    if (request.counts() == Counts.COSTS) {
      throw Problems.fieldInvalid("counts", "must be right, even, catching or sure");
    }
    if (costs == null) {
      return request.counts() == null ? Stakes.NONE : Stakes.of(request.counts());
    }
    if (request.counts() != null) {
      throw Problems.fieldInvalid("costs", "cannot stand beside “counts”");
    }
    if (costs.missed() == null || costs.falseAlarm() == null) {
      throw Problems.fieldInvalid("costs", "must hold “missed” and “falseAlarm”");
    }
    try {
      return new Stakes(Counts.COSTS, costs.missed(), costs.falseAlarm());
    } catch (IllegalArgumentException e) {
      throw Problems.fieldInvalid("costs", "must be two numbers from 0 on, one of them above 0");
    }
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
