package io.clickml.service.retraining;

import io.clickml.modelstore.table.RawTable;
import io.clickml.service.model.Cause;
import io.clickml.service.model.ModelService;
import io.clickml.service.model.Version;
import io.clickml.service.monitoring.OutcomeTable;
import io.clickml.service.platform.Database;
import io.clickml.service.platform.Platform;
import io.clickml.service.platform.ProblemException;
import io.clickml.service.platform.ProblemKind;
import io.clickml.service.training.Asker;
import io.clickml.service.training.ReadyOrder;
import io.clickml.service.training.RootRows;
import io.clickml.service.training.TrainingService;
import io.clickml.service.workspace.Caller;
import java.time.Instant;
import java.util.Map;
import org.jdbi.v3.core.JdbiException;

/**
 * Begins retrainings in two steps: what takes long, which leaves nothing behind that anybody knows
 * of; then training and run in one transaction, so that a kill leaves both or none.
 */
final class Starter {
  private static final ProblemKind OPEN =
      new ProblemKind("retraining-open", 409, "The model is being trained again");
  private static final ProblemKind NO_TABLE =
      new ProblemKind("no-table-to-learn-from", 409, "No rows to learn from");

  private static final ProblemKind TABLE_ERASED =
      new ProblemKind("table-erased", 409, "The table was erased");

  private final Platform platform;
  private final RunDao runs;
  private final ModelService models;
  private final TrainingService trainings;
  private final OutcomeTable outcomes;
  private final NewAnswers answers;

  Starter(
      Platform platform,
      ModelService models,
      TrainingService trainings,
      OutcomeTable outcomes,
      NewAnswers answers) {
    this.platform = platform;
    this.runs = platform.database().dao(RunDao.class);
    this.models = models;
    this.trainings = trainings;
    this.outcomes = outcomes;
    this.answers = answers;
  }

  /**
   * Lays the rows to learn from: those of the table behind the live version (where none answers:
   * behind the newest), as it stands now, with all outcomes that are kept.
   */
  ReadyRun ready(Caller caller, Rule rule, Cause cause) {
    String workspace = caller.workspace();
    String model = rule.model();
    if (runs.open(workspace, model).isPresent()) {
      throw open(model);
    }
    Version live = models.shown(models.model(workspace, model));
    RootRows root = root(live);
    int fresh = answers.count(live);
    Instant now = platform.clock().instant();
    RawTable rows = RowsToLearn.of(root.cells(), root.table().createdAt(), outcomes.of(live));
    rows = spelled(rows, live);
    ReadyOrder order =
        trainings.again(new Asker(caller, cause), root, rows, now, rule.budgetSeconds());
    return new ReadyRun(model, cause, caller.author(), fresh, order);
  }

  private RawTable spelled(RawTable rows, Version live) {
    try {
      return Spelling.of(rows, models.load(live).schema().target());
    } catch (ProblemException unreadable) {
      // Nobody knows how it spelled them; what is made of the rows may be refused beside others.
      return rows;
    }
  }

  private RootRows root(Version live) {
    if (live.training() == null) {
      throw noTable(live.model());
    }
    return trainings
        .root(live.workspace(), live.training())
        .orElseThrow(() -> tableErased(live.model()));
  }

  /** Starts it, in the running transaction if there is one; {@link #wake} when committed. */
  Run start(ReadyRun ready) {
    return platform.database().inTransaction(() -> insert(ready));
  }

  /** Removes what was laid for a retraining that will not start. */
  void discard(ReadyRun ready) {
    trainings.discard(ready.order());
  }

  /** Tells the workers. */
  void wake() {
    trainings.wake();
  }

  private Run insert(ReadyRun ready) {
    String workspace = ready.order().caller().workspace();
    Run run =
        new Run(
            workspace,
            ready.model(),
            platform.ids().next("re"),
            ready.cause(),
            RunState.TRAINING,
            ready.answers(),
            trainings.queue(ready.order()).id(),
            null,
            null,
            null,
            ready.author(),
            platform.clock().instant(),
            null);
    try {
      runs.insert(run);
    } catch (JdbiException failure) {
      if (Database.refused(failure)) {
        throw open(ready.model());
      }
      throw failure;
    }
    return run;
  }

  private static RuntimeException open(String model) {
    String said = "“" + model + "” is being trained again already. Wait for that to end.";
    return OPEN.because(said, Map.of("model", model)).asException();
  }

  private static RuntimeException tableErased(String model) {
    String said =
        "The table that “%s” learned from was erased, and its rows with it. Train it on a table again."
            .formatted(model);
    return TABLE_ERASED.because(said, Map.of("model", model)).asException();
  }

  private static RuntimeException noTable(String model) {
    String said =
        "The rows that “%s” learned from are not kept here. Train it on a table first."
            .formatted(model);
    return NO_TABLE.because(said, Map.of("model", model)).asException();
  }
}
