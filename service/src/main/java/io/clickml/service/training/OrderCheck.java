package io.clickml.service.training;

import io.clickml.modelstore.Sentence;
import io.clickml.modelstore.table.RawTable;
import io.clickml.service.automl.AutoMl;
import io.clickml.service.automl.TrainingException;
import io.clickml.service.automl.TrainingTask;
import io.clickml.service.platform.Problem;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.table.TableProfile;
import java.util.Map;
import java.util.Set;

/** Refuses at the door what the engine would refuse, with the column to blame. */
final class OrderCheck {
  private static final int REFUSED = 422;
  private static final String TITLE = "This cannot be trained";
  private static final int LEAST_ROWS = 10;

  // Whoever named a kind of answer that does not fit is to blame for that, not for the column.
  private static final Set<String> OF_THE_TASK = Set.of("target-not-number", "not-two-answers");

  private static final String OF_THE_TIME = "time-column-";

  private OrderCheck() {}

  /** Refuses a table that is too short, whatever is in it. */
  static void enough(TrainingRequest request, int rows) {
    if (rows < LEAST_ROWS) {
      String said =
          "The table has only %d row%s; at least %d with an answer are needed."
              .formatted(rows, rows == 1 ? "" : "s", LEAST_ROWS);
      throw new ProblemKind("too-few-rows", REFUSED, TITLE)
          .because(said, Map.of("rows", rows, "needed", LEAST_ROWS))
          .atColumn(request.target())
          .asException();
    }
  }

  /**
   * Refuses an order that cannot work on these rows.
   *
   * @throws io.clickml.service.platform.ProblemException with column and field
   */
  static void check(
      TrainingRequest request, TrainingOrder order, TableProfile profile, RawTable rows) {
    try {
      AutoMl.check(
          new TrainingTask(
              rows,
              profile.readings(),
              order.target(),
              order.task(),
              order.metric(),
              order.settings(1, "cpu"),
              profile.aliases()));
    } catch (TrainingException refused) {
      throw problem(request, order, refused.sentence()).asException();
    }
  }

  private static Problem problem(TrainingRequest request, TrainingOrder order, Sentence why) {
    Problem problem = new ProblemKind(why.code(), REFUSED, TITLE).because(why.text(), why.args());
    if (why.code().startsWith(OF_THE_TIME)) {
      return problem.atColumn(order.timeColumn()).atField("timeColumn");
    }
    String field = request.task() != null && OF_THE_TASK.contains(why.code()) ? "task" : "target";
    return problem.atColumn(order.target()).atField(field);
  }
}
