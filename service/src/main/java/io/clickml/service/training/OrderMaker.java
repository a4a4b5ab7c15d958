package io.clickml.service.training;

import io.clickml.modelstore.schema.Task;
import io.clickml.service.automl.Counts;
import io.clickml.service.automl.Metric;
import io.clickml.service.automl.Stakes;
import io.clickml.service.platform.Limits;
import io.clickml.service.platform.Problems;
import io.clickml.service.table.TableProfile;
import io.clickml.service.table.doctor.ColumnProfile;
import io.clickml.service.table.doctor.TargetChoice;
import java.util.List;
import java.util.Locale;

/** Makes every choice that a request leaves open, and refuses what cannot be trained. */
final class OrderMaker {
  private static final int LONGEST_TITLE = 200;

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
    ColumnProfile target = AskedColumns.of(request, profile);
    Task task = task(request, profile, target);
    return new TrainingOrder(
        target.name(),
        task,
        metric(request, task),
        stakes(request, task),
        request.timeColumn(),
        request.exclude().stream().distinct().toList(),
        request.include().stream().distinct().toList(),
        AskedColumns.personal(profile),
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
